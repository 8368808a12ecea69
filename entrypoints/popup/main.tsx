import { render } from 'preact';
import '../../components/theme.css';
import { setPageLanguage } from '../../components/page-language.ts';
import { LivePopup } from './LivePopup.tsx';

setPageLanguage('name');
render(<LivePopup />, document.getElementById('popup') as HTMLElement);
