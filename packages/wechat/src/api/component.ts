/** 第三方平台: acting for other people’s accounts. */
export * from './component/token.ts'
export * from './component/authorizer.ts'
export * from './component/web.ts'
export * from './component/platform.ts'
