/** Makes the tables of our migrations mean the same on every database. */
import {
  DataTypeNode,
  OperationNodeTransformer,
  RawNode,
  type ColumnDefinitionNode,
  type CreateTableNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'

/**
 * MySQL and MariaDB: keys differ when their letters differ in case, width or trailing spaces, as they do in
 * the other databases; `text` holds what the others hold; tables know transactions.
 */
export function mysqlSchemaPlugin(collation: string): KyselyPlugin {
  const transformer = new MysqlSchema(collation)
  return {
    transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode =>
      transformer.transformNode(node),
    transformResult: async ({
      result,
    }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => result,
  }
}

class MysqlSchema extends OperationNodeTransformer {
  readonly #ending: RawNode

  constructor(collation: string) {
    super()
    this.#ending = RawNode.createWithSql(
      `engine=InnoDB row_format=dynamic character set utf8mb4 collate ${collation}`,
    )
  }

  protected override transformCreateTable(node: CreateTableNode): CreateTableNode {
    const { endModifiers = [] } = node
    return { ...super.transformCreateTable(node), endModifiers: [...endModifiers, this.#ending] }
  }

  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { dataType } = node
    const isText = DataTypeNode.is(dataType) && dataType.dataType === 'text'
    return super.transformColumnDefinition(
      isText ? { ...node, dataType: RawNode.createWithSql('longtext') } : node,
    )
  }
}
