import { render } from 'preact';
import '../../components/theme.css';
import { setPageLanguage } from '../../components/page-language.ts';
import { LivePanel } from './LivePanel.tsx';
import './panel.css';

setPageLanguage('name');
render(<LivePanel />, document.getElementById('panel') as HTMLElement);
