/** News: one article as a large card, several as a card with rows. */
import type { ReactNode } from 'react'
import type { Article } from './entry.ts'
import { PageLink } from './page-link.tsx'
import { Picture } from './picture.tsx'
import { webAddress } from './read-rich-text.ts'

export function Articles({ articles }: { articles: readonly Article[] }) {
  const [first, ...others] = articles
  if (first === undefined) return null
  return (
    <div className="news">
      {others.length === 0 ? <SingleArticle article={first} /> : <LeadArticle article={first} />}
      {others.map((article, index) => (
        <ArticleLink key={index} article={article} className="news-row">
          <span dir="auto">{article.title}</span>
          <Picture address={article.picUrl} className="news-thumb" />
        </ArticleLink>
      ))}
    </div>
  )
}

function SingleArticle({ article }: { article: Article }) {
  return (
    <ArticleLink article={article} className="news-single">
      <Picture address={article.picUrl} className="news-picture" />
      <strong dir="auto">{article.title}</strong>
      {article.description && <p dir="auto">{article.description}</p>}
    </ArticleLink>
  )
}

function LeadArticle({ article }: { article: Article }) {
  return (
    <ArticleLink article={article} className="news-lead">
      <Picture address={article.picUrl} className="news-picture" />
      <strong dir="auto">{article.title}</strong>
    </ArticleLink>
  )
}

interface ArticleLinkProps {
  readonly article: Article
  readonly className: string
  readonly children: ReactNode
}

function ArticleLink({ article, className, children }: ArticleLinkProps) {
  const href = webAddress(article.url)
  if (href === undefined) return <div className={className}>{children}</div>
  return (
    <PageLink className={className} href={href}>
      {children}
    </PageLink>
  )
}
