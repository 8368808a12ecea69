/** Chinese words for texts and forms, commonest first. */
import type { Random } from '../random.ts';

const COMMON =
  '的 了 在 是 和 有 也 对 中 为 与 等 上 将 以 不 这 从 到 就 都 他 我们 他们 一个 进行 表示 目前 已经 同时 通过 以及 可以 可能 没有 还 很 更 最 其中 这些 那些 因此 但是 如果 由于 虽然 根据 关于 今天 去年 今年 明年 之后 之前 期间 方面 问题 情况 时候 地方 部分 一些 许多 大约 超过 左右 以来 之间 其他 每天';
const CONTENT =
  '记者 报道 会议 城市 公司 市场 价格 农村 道路 河流 季节 收成 学校 老师 学生 工厂 工人 能源 电力 车站 铁路 机场 港口 游客 博物馆 村民 山区 天气 暴雨 冬天 夏天 早晨 晚上 办公室 文件 信件 回答 原因 结果 数字 份额 成本 税收 银行 贷款 资金 预算 项目 设计 机器 软件 电话 屏幕 照片 电影 音乐 歌曲 故事 图书 作者 读者 商店 顾客 服务 酒店 火车 航班 船只 岛屿 海岸 渔业 农场 粮食 水果 森林 树木 花园 动物 医生 医院 病人 药品 研究 实验室 调查 样本 方法 水平 增长 下降 记录 历史 世纪 活动 演讲 访问 客人 官员 成员 球队 比赛 法院 法官 案件 警察 火灾 救援 家庭 孩子 父母 房屋 街道 桥梁 建筑 大楼 房间 食品 茶叶 咖啡 石头 金属 木材 衣服 颜色 重量 长度 速度 声音 语言 意见 讨论 投票 选举 步骤 目标 希望 机会 风险 安全 健康 质量 标准 例子';
const LOADED =
  '合作 发展 伙伴 互利 共同 共享 战略 全面 和平 和谐 安全 稳定 治理 现代化 文明 主权 完整 多边 包容 平衡 持续 协调 创新 绿色 开放 共赢 尊重 互信 平等 公平 正义 对话 协商 共识 团结 统一 友好 睦邻 共同体 命运 未来 倡议 联通 走廊 丝路 全球 区域 原则 理念 思想 理论 实践 道路 体系 机制 框架 秩序 领导 复兴 繁荣 进步 改革 利益 核心 底线 红线 斗争 纪律 监督 整顿 自立 循环 生产力 自信 引领';
const CHARACTERS =
  '天地人口手日月水火山石田土木禾林竹草花果米豆瓜菜牛羊马鸡犬鱼虫鸟龙虎象风云雨雪电光明亮清白红黄蓝黑紫金银铜铁锡城市镇乡村街巷桥路车船机飞行走跑跳坐立站看听说读写画唱歌舞乐书报纸笔墨砚文字句词诗章节课堂校院馆园门窗户墙屋顶楼梯室厅厨房床桌椅灯镜柜箱包袋瓶杯碗盘刀叉勺锅炉灶油盐酱醋糖茶酒饭面饼糕汤肉蛋奶医药病痛伤针血心肝肺胃骨头眼耳鼻嘴牙脸肩背腰腿脚指父母兄弟姐妹子女夫妻儿孙祖友客主师生徒工农商兵官民王臣将士法律规章制度权责义务税费价钱款账户银行保险股票债券买卖进出租借贷投资收益损失增减升降快慢早晚前后左右东南西北里外远近高低长短宽窄厚薄轻重大小多少新旧老幼强弱软硬冷热干湿甜苦酸辣香臭美丑好坏真假虚实难易';

export const commonWords = COMMON.split(' ');
export const contentWords = CONTENT.split(' ');
export const loadedWords = LOADED.split(' ');

const characters = [...new Set(CHARACTERS)];
const FIRST = 0x4e00;
const SOME = 2500; // as many as a newspaper uses

/** Names and rare words: made up, mostly of common characters. */
export const rareWord = (random: Random): string =>
  Array.from({ length: random.between(1, 3) }, () =>
    random.chance(0.7) ? random.of(characters) : String.fromCharCode(FIRST + random.between(0, SOME)),
  ).join('');
