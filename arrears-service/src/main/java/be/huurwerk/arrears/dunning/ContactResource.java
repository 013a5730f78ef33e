package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.dunning.Contact.Outcome;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who spoke with the tenant, and what came of it. */
@Path("/arrearsCases/{arrearsCaseId}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class ContactResource {

    private static final String CASE = "/arrears/v1/arrearsCases/";

    private final RecordContact recordContact;
    private final Contacts contacts;
    private final CaseAnswers answers;
    private final BusinessDate businessDate;
    private final Authority authority;
    private final Caller caller;

    ContactResource(
            RecordContact recordContact,
            Contacts contacts,
            CaseAnswers answers,
            BusinessDate businessDate,
            Authority authority,
            Caller caller) {
        this.recordContact = recordContact;
        this.contacts = contacts;
        this.answers = answers;
        this.businessDate = businessDate;
        this.authority = authority;
        this.caller = caller;
    }

    /** @param on the business date when it is left out */
    @Schema(name = "ArrearsContactRequest")
    record ContactRequest(
            @Schema(description = "A kind of the policy contact-days") @Pattern(regexp = Ladders.CODE)
            String kind,

            Optional<LocalDate> on,
            Outcome outcome,
            Optional<@Size(min = 1, max = 2000) String> note,

            @Schema(description = "When somebody looks what came of it")
            Optional<LocalDate> followUpOn) {}

    @Schema(name = "ArrearsContacts")
    record ContactsView(List<ContactView> items) {}

    @Schema(name = "ArrearsContact")
    record ContactView(
            UUID contactId,
            UUID arrearsCaseId,
            @Schema(description = "The case") String href,

            @Schema(pattern = Ladders.CODE) String kind,

            LocalDate on,
            Outcome outcome,
            @Withheld Optional<String> note,
            Optional<LocalDate> followUpOn,

            @Schema(description = "The client that recorded it")
            String by) {

        static ContactView of(UUID arrearsCaseId, Contact contact) {
            return new ContactView(
                    contact.contactId(),
                    arrearsCaseId,
                    CASE + arrearsCaseId,
                    contact.kind(),
                    contact.on(),
                    contact.outcome(),
                    contact.note(),
                    contact.followUpOn(),
                    contact.by());
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "recordArrearsContact",
            summary = "Record a contact with the tenant about an arrears case",
            description =
                    "Where somebody was reached, the next step waits for as many days as the landlord's policy contact-days says.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> record(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @HeaderParam("If-Match") String ifMatch,
            ContactRequest request) {
        authority.require(Act.workOnCase);
        return answers.created(recordContact.record(
                arrearsCaseId,
                new Contact(
                        Ids.next(),
                        request.kind(),
                        request.on().orElseGet(businessDate::today),
                        request.outcome(),
                        request.note(),
                        request.followUpOn(),
                        caller.clientId()),
                ifMatch));
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsContacts", summary = "The contacts with the tenant about an arrears case")
    public ContactsView list(@PathParam("arrearsCaseId") UUID arrearsCaseId) {
        answers.known(arrearsCaseId);
        return new ContactsView(contacts.of(arrearsCaseId).stream()
                .map(contact -> ContactView.of(arrearsCaseId, contact))
                .toList());
    }
}
