package be.huurwerk.arrears.landlord;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The accounts that are the landlord's own: the one of its policy, and those of which the bank sends it statements. */
@ApplicationScoped
public class OwnAccounts {

    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Sql sql;

    OwnAccounts(Parameters parameters, BusinessDate businessDate, DataSource dataSource) {
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.sql = new Sql(dataSource);
    }

    public boolean hold(Iban iban) {
        return LandlordAtBank.on(businessDate.today(), parameters).iban().equals(iban)
                || sql.first("select 1 from bank_statement where account = ? limit 1", row -> true, iban.value())
                        .isPresent();
    }
}
