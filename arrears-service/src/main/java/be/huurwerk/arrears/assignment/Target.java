package be.huurwerk.arrears.assignment;

import java.util.UUID;

/** What money may be for. */
record Target(Kind kind, UUID id) {

    /** The names are those of the JSON. */
    enum Kind {
        rentAccount,
        deposit
    }

    static Target rentAccount(UUID id) {
        return new Target(Kind.rentAccount, id);
    }

    static Target deposit(UUID id) {
        return new Target(Kind.deposit, id);
    }

    /** The one that is not null. */
    static Target of(UUID rentAccountId, UUID depositId) {
        return rentAccountId != null ? rentAccount(rentAccountId) : deposit(depositId);
    }

    /** Its id if it is a rent account, else null. */
    UUID rentAccountId() {
        return isRentAccount() ? id : null;
    }

    /** Its id if it is a deposit, else null. */
    UUID depositId() {
        return isRentAccount() ? null : id;
    }

    boolean isRentAccount() {
        return kind == Kind.rentAccount;
    }

    String href() {
        return isRentAccount() ? "/arrears/v1/rentAccounts/" + id : "/deposit/v1/deposits/" + id;
    }
}
