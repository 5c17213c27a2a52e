package io.kedang.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * The engine's transactions: plain ones while it is being built, when it looks at its own tables
 * only, and everybody's from then on. Everybody's need Hibernate, which is still being built beside
 * it (ADR 0007).
 */
class StartingTransactions implements PlatformTransactionManager {

  private final PlatformTransactionManager everybodys;
  private volatile PlatformTransactionManager current;

  StartingTransactions(DataSource source, PlatformTransactionManager everybodys) {
    this.everybodys = everybodys;
    this.current = new JdbcTransactionManager(source);
  }

  /** The engine is built; no transaction is under way. */
  void started() {
    current = everybodys;
  }

  @Override
  public TransactionStatus getTransaction(TransactionDefinition definition) {
    return current.getTransaction(definition);
  }

  @Override
  public void commit(TransactionStatus status) {
    current.commit(status);
  }

  @Override
  public void rollback(TransactionStatus status) {
    current.rollback(status);
  }
}
