package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.servicekit.call.Calls;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How an heir is paid, asked of tenancy-service when it is needed: names and account numbers of heirs have one home. */
@ApplicationScoped
class HeirAccounts {

    private final HeirsApi tenancy;

    HeirAccounts(@RestClient HeirsApi tenancy) {
        this.tenancy = tenancy;
    }

    /** Where an heir is paid. */
    record Account(Iban iban, String holder) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "Account";
        }
    }

    /**
     * Call it before anything is locked: it waits for another service.
     *
     * @throws ProblemException 400 for somebody who is not recorded there; 503 while it can't be had
     */
    Account of(UUID tenancyId, UUID heirId) {
        return Calls.to(
                        "tenancy-service",
                        () -> tenancy.list(tenancyId, HeirsApi.MOST).items().stream()
                                .filter(heir -> heir.heirId().equals(heirId))
                                .findFirst()
                                .map(heir -> new Account(Iban.parse(heir.iban()).orElseThrow(), heir.payee())))
                .orElseThrow(() -> ProblemException.badRequest(new Issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        In.BODY,
                        "heirId",
                        null,
                        new Text(
                                "No account of this heir is recorded in the file of the tenancy.",
                                "Van deze erfgenaam is geen rekening geregistreerd in het huurdossier."))));
    }
}
