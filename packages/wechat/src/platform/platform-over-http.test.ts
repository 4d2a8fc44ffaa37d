/** A platform with clients of its own, over HTTP, from the ticket to a call for an account. */
import { describe, expect, it } from 'vitest'
import * as user from '../api/user.ts'
import { createClient } from '../client/client.ts'
import { startStandIn, type Asked } from '../testing/stand-in.ts'
import { componentCredentials } from './component-credentials.ts'
import { storeInMemory } from './platform-store.fixture.ts'
import { createPlatform } from './platform.ts'

const component_appid = 'wxcomponent0000000'

describe('a platform over HTTP', () => {
  it('calls for an account with the token that the account lets it make', async () => {
    await using server = await startStandIn(({ path }) => answers[path] ?? { errcode: 40066 })
    const domains = [server.url]
    const store = storeInMemory()
    await store.saveTicket({ ticket: 'ticket@@@1', createTime: 1 })
    const withoutToken = createClient({ domains })
    const options = { component_appid, component_appsecret: 's1', store }
    const component = componentCredentials(withoutToken, options)
    const ofPlatform = createClient({ domains, component })
    const platform = createPlatform(ofPlatform, { component_appid, store })

    const { authorizerAppid } = await platform.completeAuthorization('queryauthcode@@@1')
    const credentials = platform.authorizer(authorizerAppid)
    const ofAccount = createClient({ domains, credentials })
    const fan = await ofAccount.call(user.info, { openid: 'o1' })

    expect(fan).toMatchObject({ openid: 'o1' })
    expect(server.asked.map(({ path, query }) => [path, tokenIn(query)])).toEqual([
      ['/cgi-bin/component/api_component_token', undefined],
      ['/cgi-bin/component/api_query_auth', 'of-platform'],
      ['/cgi-bin/component/api_authorizer_token', 'of-platform'],
      ['/cgi-bin/user/info', 'of-account'],
    ])
    await Promise.all([withoutToken, ofPlatform, ofAccount].map((client) => client.close()))
  })
})

const answers: Readonly<Record<string, object>> = {
  '/cgi-bin/component/api_component_token': {
    component_access_token: 'of-platform',
    expires_in: 7200,
  },
  '/cgi-bin/component/api_query_auth': {
    authorization_info: {
      authorizer_appid: 'wx1',
      authorizer_refresh_token: 'r1',
      func_info: [],
    },
  },
  '/cgi-bin/component/api_authorizer_token': {
    authorizer_access_token: 'of-account',
    expires_in: 7200,
    authorizer_refresh_token: 'r1',
  },
  '/cgi-bin/user/info': { subscribe: 0, openid: 'o1' },
}

function tokenIn(query: Asked['query']): string | undefined {
  return query.get('component_access_token') ?? query.get('access_token') ?? undefined
}
