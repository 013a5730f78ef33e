package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.StructuredCommunication;

/** What the other party reads beside the amount. */
public sealed interface Remittance {

    /** A Belgian structured communication, as a reference of the creditor. */
    record Structured(StructuredCommunication communication) implements Remittance {}

    /**
     * Free text.
     *
     * @param text at most 140 characters as it is written
     */
    record Free(String text) implements Remittance {

        private static final int LONGEST = 140;

        /** @throws IllegalArgumentException when nothing of the text can be written */
        public Free {
            text = SepaText.of(text, LONGEST);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a communication has a text");
            }
        }
    }
}
