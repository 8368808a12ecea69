import { render } from 'preact';
import '../../components/theme.css';
import { LexiconPage } from './LexiconPage.tsx';

render(<LexiconPage />, document.getElementById('page') as HTMLElement);
