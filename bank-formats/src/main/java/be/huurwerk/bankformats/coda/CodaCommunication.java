package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.StructuredCommunication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the payer, or the bank, wrote with a movement. */
public sealed interface CodaCommunication {

    /** The Belgian structured communication in it, when its check digits are right. */
    default Optional<StructuredCommunication> structuredCommunication() {
        return Optional.empty();
    }

    /** Free text, without the blanks at its end. May hold a name. */
    record Free(String text) implements CodaCommunication {
        @Override
        public String toString() {
            return "Free[...]";
        }
    }

    /** Type 100: creditor reference of ISO 11649. */
    record CreditorReference(String reference) implements CodaCommunication {}

    /** Types 101 and 102 (put together by the bank). {@code digits} may have wrong check digits: such files exist. */
    record Belgian(int type, String digits) implements CodaCommunication {
        @Override
        public Optional<StructuredCommunication> structuredCommunication() {
            return StructuredCommunication.parse(digits);
        }
    }

    /** Type 105: the original amount of a payment, whose communication stands inside. */
    record OriginalAmount(Optional<BigDecimal> amount, String currency, String digits) implements CodaCommunication {
        @Override
        public Optional<StructuredCommunication> structuredCommunication() {
            return digits.equals("000000000000") ? Optional.empty() : StructuredCommunication.parse(digits);
        }
    }

    /**
     * Type 127: direct debit.
     *
     * @param kind 0 unspecified, 1 recurrent, 2 one-off, 3 first, 4 last
     * @param scheme 1 core, 2 between enterprises
     * @param outcome 0 paid, 1 technical, 2 not specified, 3 debtor disagrees, 4 account problem
     */
    record DirectDebit(
            Optional<LocalDate> settledOn,
            String kind,
            String scheme,
            String outcome,
            String creditorId,
            String mandate,
            String text,
            String returnType,
            String returnReason)
            implements CodaCommunication {
        @Override
        public String toString() {
            return "DirectDebit[mandate=" + mandate + "]";
        }
    }

    /** Any other type, with its data as it stands. Cash at a terminal (type 115) may bear a communication among them. */
    record Other(String type, String data) implements CodaCommunication {

        private static final String CASH_AT_TERMINAL = "115";
        private static final int MESSAGE_FROM = 93;
        private static final int MESSAGE_TO = 105;

        @Override
        public Optional<StructuredCommunication> structuredCommunication() {
            return type.equals(CASH_AT_TERMINAL) && data.length() >= MESSAGE_TO
                    ? StructuredCommunication.parse(data.substring(MESSAGE_FROM, MESSAGE_TO))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "Other[type=" + type + "]";
        }
    }
}
