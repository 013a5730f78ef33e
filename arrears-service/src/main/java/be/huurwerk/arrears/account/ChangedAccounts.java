package be.huurwerk.arrears.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The accounts that the running transaction changes: lines were booked, or what of their debts is frozen or contested is another. Whoever must
 * know hears of it once, when all is booked, so that nobody is told what holds only for the middle of a transaction. A fault of theirs undoes it.
 */
@ApplicationScoped
public class ChangedAccounts {

    private final TransactionSynchronizationRegistry transaction;
    private final Instance<AfterChange> afterwards;

    ChangedAccounts(TransactionSynchronizationRegistry transaction, Instance<AfterChange> afterwards) {
        this.transaction = transaction;
        this.afterwards = afterwards;
    }

    public void add(Collection<UUID> rentAccountIds) {
        if (transaction.getResource(this) instanceof Changed known) {
            known.rentAccountIds.addAll(rentAccountIds);
            return;
        }
        Changed changed = new Changed();
        changed.rentAccountIds.addAll(rentAccountIds);
        transaction.putResource(this, changed);
        transaction.registerInterposedSynchronization(changed);
    }

    private final class Changed implements Synchronization {

        private final Set<UUID> rentAccountIds = new TreeSet<>();

        @Override
        public void beforeCompletion() {
            afterwards.forEach(next -> next.changed(rentAccountIds));
        }

        @Override
        public void afterCompletion(int status) {
            // it was done within the transaction, or undone with it
        }
    }
}
