package be.huurwerk.arrears.mandate;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** A mandate was signed. An account has one at a time that may be used. */
@ApplicationScoped
class SignMandate {

    private final Accounts accounts;
    private final Ledger ledger;
    private final Mandates mandates;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    SignMandate(Accounts accounts, Ledger ledger, Mandates mandates, Parameters parameters, BusinessDate businessDate) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.mandates = mandates;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @param ifMatch the version of the account that the caller saw; null for any */
    @Transactional
    public void sign(Mandate mandate, String ifMatch) {
        LocalDate today = businessDate.today();
        Days.yetToCome("signedOn", mandate.signedOn(), today).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        accounts.lockById(mandate.rentAccountId());
        ETags.check(ifMatch, ledger.version(mandate.rentAccountId()));
        mandates.ofAccount(mandate.rentAccountId()).stream()
                .filter(other -> other.iban().isPresent())
                .filter(other -> !other.usableUntil(parameters).isBefore(today))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "mandateInForce",
                            new Text(
                                    "The account has mandate " + other.mandateId() + ", which did not end yet.",
                                    "De rekening heeft mandaat " + other.mandateId() + ", dat nog niet eindigde."));
                });
        if (!mandates.add(mandate)) {
            throw ProblemException.conflict(
                    "mandateReferenceUsed",
                    new Text("Another mandate has this reference.", "Een ander mandaat heeft deze referentie."));
        }
    }
}
