package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.Iban;

/**
 * Who pays or is paid, by the account.
 *
 * @param name at most 70 characters as it is written; characters that a bank refuses are replaced, never the order refused for them
 */
public record Party(String name, Iban account) {

    private static final int LONGEST_NAME = 70;

    /** @throws IllegalArgumentException when nothing of the name can be written */
    public Party {
        name = SepaText.of(name, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a party has a name");
        }
    }
}
