package be.huurwerk.servicekit.sql;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Something that is done after the commit of a transaction, once however often it was asked for in it. */
public final class AfterCommit {
    private final TransactionSynchronizationRegistry transaction;
    private final Runnable action;

    public AfterCommit(TransactionSynchronizationRegistry transaction, Runnable action) {
        this.transaction = transaction;
        this.action = action;
    }

    /** Asks for it in the running transaction. */
    public void register() {
        if (transaction.getResource(this) != null) {
            return;
        }
        transaction.putResource(this, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only what comes after the commit matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}
