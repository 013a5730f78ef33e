package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.bankformats.Iban;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** Whose an account is, as far as the bank named somebody with a payment from there. */
@ApplicationScoped
class AccountHolders {

    private final Sql sql;

    AccountHolders(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Whom the last payment on a rent account from a bank account named. */
    Optional<String> of(RentAccount account, Iban iban) {
        return sql.first(
                "select counterparty_name from bank_movement m where (structured_communication = ? or movement_id in"
                        + " (select movement_id from movement_part where rent_account_id = ?))"
                        + " and replace(counterparty_account, ' ', '') = ? and btrim(counterparty_name) <> ''"
                        + " order by movement_id desc limit 1",
                row -> row.getString(1),
                account.structuredCommunication().digits(),
                account.rentAccountId(),
                iban.value());
    }
}
