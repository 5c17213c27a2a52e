package io.kedang.shared;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what one transaction has to say and writes it in few batches just before that
 * transaction commits, in it and through its connection. Outside a transaction everything is
 * written at once.
 *
 * @param <P> the pages on which it is collected
 */
public final class AtCommit<P> {

  private final Supplier<P> fresh;
  private final Consumer<P> writer;

  /**
   * @param fresh empty pages
   * @param writer writes pages down; called for pages that hold something and for empty ones
   */
  public AtCommit(Supplier<P> fresh, Consumer<P> writer) {
    this.fresh = fresh;
    this.writer = writer;
  }

  /** Adds to what is written with the caller's transaction. */
  public void collect(Consumer<P> what) {
    Collected collected = current();
    if (collected == null) {
      collected = new Collected();
      if (TransactionSynchronizationManager.isActualTransactionActive()
          && TransactionSynchronizationManager.isSynchronizationActive()) {
        TransactionSynchronizationManager.registerSynchronization(collected);
      } else {
        collected.committing = true;
      }
    }
    what.accept(collected.pages);
    if (collected.committing) {
      collected.writeDown();
    }
  }

  /** Writes what this transaction collected so far, so that a query in it finds it. */
  public void flush() {
    Collected collected = current();
    if (collected != null) {
      collected.writeDown();
    }
  }

  /** What this transaction collected and has not written yet; null when it collected nothing. */
  public P pending() {
    Collected collected = current();
    return collected == null ? null : collected.pages;
  }

  /**
   * Synchronizations belong to one transaction, also while another one suspends it: no other
   * binding is needed.
   */
  private Collected current() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return null;
    }
    for (TransactionSynchronization synchronization :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof AtCommit<?>.Collected && owns(synchronization)) {
        return own(synchronization);
      }
    }
    return null;
  }

  private boolean owns(TransactionSynchronization synchronization) {
    return ((AtCommit<?>.Collected) synchronization).owner() == this;
  }

  @SuppressWarnings("unchecked") // it is this object's own, so its pages are of this kind
  private Collected own(TransactionSynchronization synchronization) {
    return (Collected) synchronization;
  }

  private final class Collected implements TransactionSynchronization {

    private P pages = fresh.get();

    /** Once the commit has begun nobody calls again: whatever still comes is written at once. */
    private boolean committing;

    AtCommit<P> owner() {
      return AtCommit.this;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      writeDown();
      committing = true;
    }

    @Override
    public void savepoint(Object savepoint) {
      writeDown();
    }

    /** What came before the savepoint was written before it; the rest never happened. */
    @Override
    public void savepointRollback(Object savepoint) {
      pages = fresh.get();
    }

    private void writeDown() {
      P written = pages;
      pages = fresh.get();
      writer.accept(written);
    }
  }
}
