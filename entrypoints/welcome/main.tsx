/** The page that opens once, when Tifa has been installed. */
import { render } from 'preact';
import '../../components/theme.css';
import { setPageLanguage } from '../../components/page-language.ts';
import { WelcomePage } from './WelcomePage.tsx';

setPageLanguage('welcomeTitle');
render(<WelcomePage />, document.getElementById('page') as HTMLElement);
