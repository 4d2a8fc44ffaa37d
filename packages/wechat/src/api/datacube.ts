/** 数据统计: figures about fans, articles, messages and calls. */
export * from './datacube/user.ts'
export * from './datacube/article.ts'
export * from './datacube/published.ts'
export * from './datacube/message.ts'
export * from './datacube/interface.ts'
