package be.huurwerk.arrears.collection;

import be.huurwerk.bankformats.pain.DirectDebit;
import be.huurwerk.regulation.money.Euro;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is collected of an account.
 *
 * @param endToEndId comes back with the bank's credit and with a return
 * @param pays lines of the debts that it is for
 * @param reason code of ISO 20022 for which it was rejected or returned
 */
record CollectionItem(
        UUID collectionItemId,
        UUID mandateId,
        UUID rentAccountId,
        String endToEndId,
        Sequence sequence,
        Euro amount,
        Set<UUID> pays,
        ItemState state,
        Optional<String> reason) {

    CollectionItem {
        pays = Set.copyOf(pays);
    }

    /** Whether the payment stands on the rent account. */
    boolean isBooked() {
        return state == ItemState.collected;
    }

    /** Whether the bank may still say that it does not collect it. */
    boolean canBeRefused() {
        return state == ItemState.ordered || isBooked();
    }

    CollectionItem because(Optional<String> code) {
        return new CollectionItem(
                collectionItemId, mandateId, rentAccountId, endToEndId, sequence, amount, pays, state, code);
    }

    /** Where it stands in the life of its mandate; the names are those of the JSON. */
    enum Sequence {
        first(DirectDebit.Sequence.FIRST, "FRST"),
        recurrent(DirectDebit.Sequence.RECURRENT, "RCUR"),
        last(DirectDebit.Sequence.FINAL, "FNAL");

        private final DirectDebit.Sequence ordered;
        private final String code;

        Sequence(DirectDebit.Sequence ordered, String code) {
            this.ordered = ordered;
            this.code = code;
        }

        DirectDebit.Sequence ordered() {
            return ordered;
        }

        /** Code of ISO 20022. */
        String code() {
            return code;
        }
    }
}
