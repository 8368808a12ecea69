import { render } from 'preact';
import '../../components/theme.css';
import { setPageLanguage } from '../../components/page-language.ts';
import { OptionsPage } from './OptionsPage.tsx';

setPageLanguage('lexiconTitle');
render(<OptionsPage />, document.getElementById('page') as HTMLElement);
