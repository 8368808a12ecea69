import { render } from 'preact';
import '../../components/theme.css';
import { OptionsPage } from './OptionsPage.tsx';

render(<OptionsPage />, document.getElementById('page') as HTMLElement);
