package be.huurwerk.tenancy;

import be.huurwerk.testsupport.OpenApiGates;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every operation of the document must pass. */
@ServiceTest
class ContractGatesTest {

    /** Texts that tell nothing of a person. */
    private static final Map<String, String> SHOWN_TO_ALL = Map.ofEntries(
            Map.entry("Address1.street", "of a dwelling"),
            Map.entry("Address1.houseNumber", "of a dwelling"),
            Map.entry("AwaitedByFinalBalance.text", "a sentence of its reason"),
            Map.entry("DeadlineView.text", "a sentence of its kind"),
            Map.entry("DwellingView.reference", "of a dwelling"),
            Map.entry("LeavingPoint.note", "a sentence of the law"),
            Map.entry("LeavingPoint.text", "a sentence of its kind"),
            Map.entry("LetProperty.reference", "of a dwelling"),
            Map.entry("Lessor.houseNumber", "of the landlord"),
            Map.entry("Lessor.name", "of the landlord"),
            Map.entry("Lessor.street", "of the landlord"),
            Map.entry("PersonView.familyName", "masked by the resource"),
            Map.entry("PersonView.givenName", "masked by the resource"),
            Map.entry("PersonView.ssin", "masked by the resource"),
            Map.entry("ProcedureView.outcome", "a code of the procedure"),
            Map.entry("TimelineItemView.text", "masked by the resource"));

    @TestHTTPResource("/")
    URI base;

    @Test
    void checksEveryCaller() {
        gates().assertCallersAreChecked();
    }

    @Test
    void followsTheKeysOfTheIssuer() {
        gates().assertKeysMayChange();
    }

    @Test
    void describesEveryOperation() {
        gates().assertOperationsAreDescribed();
    }

    @Test
    void allowsTheMethodsThatAreDescribed() {
        gates().assertMethodsAreTold();
    }

    @Test
    void answersEveryExample() {
        gates().assertExamplesRun(new Examples());
    }

    @Test
    void takesNothingButWhatItsRequestsSay() {
        gates().assertRequestsAreStrict();
    }

    @Test
    void shieldsPersonsFromWhoMayNotReadOfThem() {
        gates().assertPersonsAreShielded(SHOWN_TO_ALL);
    }

    @Test
    void isTheContractThatOthersRelyOn() {
        gates().assertSnapshot();
    }

    private OpenApiGates gates() {
        return OpenApiGates.of("tenancy", base);
    }
}
