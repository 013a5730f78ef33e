package be.huurwerk.arrears.landlord;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;

/** The account that is the landlord's own, by its policy. */
@ApplicationScoped
public class OwnAccounts {

    private final Parameters parameters;
    private final BusinessDate businessDate;

    OwnAccounts(Parameters parameters, BusinessDate businessDate) {
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    public boolean hold(Iban iban) {
        return LandlordAtBank.on(businessDate.today(), parameters).iban().equals(iban);
    }
}
