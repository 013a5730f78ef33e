package be.huurwerk.bankformats.pain;

import be.huurwerk.bankformats.Iban;

/**
 * Who pays or is paid, by the account.
 *
 * @param name at most 70 characters as it is written; characters that a bank refuses are replaced, never the order refused for them
 */
public record Party(String name, Iban account) {

    /** @throws IllegalArgumentException when nothing of the name can be written */
    public Party {
        name = SepaText.name(name);
    }
}
