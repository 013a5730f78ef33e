package be.huurwerk.tenancy.person;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/persons")
@Tag(name = "persons")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    private static final String ACCEPT_TEST_SSIN = "policy/tenancy/accept-test-ssin";

    private final RegisterPerson registerPerson;
    private final ChangeContact changeContact;
    private final Persons persons;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Caller caller;

    PersonResource(
            RegisterPerson registerPerson,
            ChangeContact changeContact,
            Persons persons,
            Parameters parameters,
            BusinessDate businessDate,
            Caller caller) {
        this.registerPerson = registerPerson;
        this.changeContact = changeContact;
        this.persons = persons;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "registerPerson", summary = "Register a person, once per SSIN")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public RestResponse<PersonView> register(PersonRequest body) {
        Optional<Ssin> ssin = Ssin.parse(body.ssin());
        List<Issue> faults = new ArrayList<>(SsinRules.faults(ssin, body.birthDate(), testNumbersAccepted()));
        Languages.fault(body.preferredLanguage()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Person person = registerPerson.register(new NewPerson(
                ssin.get(), body.givenName(), body.familyName(), body.birthDate(), body.preferredLanguage()));
        return Answers.created(PersonView.of(person, true), Hrefs.person(person.personId()), person.version());
    }

    @GET
    @Path("/{personId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "getPerson",
            summary = "A person, the SSIN masked; contact data for scope tenancy:personal")
    public RestResponse<PersonView> get(@PathParam("personId") UUID personId) {
        return answer(persons.find(personId).orElseThrow(() -> UnknownPerson.problem(personId)));
    }

    @PUT
    @Path("/{personId}/contact")
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "changeContact",
            summary = "Replace how a person is reached: language, e-mail, telephones, channel, correspondence address")
    public RestResponse<PersonView> changeContact(
            @PathParam("personId") UUID personId, @HeaderParam("If-Match") String ifMatch, Contact body) {
        return answer(changeContact.change(personId, ifMatch, body));
    }

    @POST
    @Path("/query")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "queryPersons", summary = "Search persons by SSIN or by the beginning of a name")
    public Page<PersonView> query(PersonQuery body, @BeanParam PageRequest pageRequest) {
        Optional<Ssin> ssin = body.ssin().flatMap(Ssin::parse);
        if (body.isEmpty()) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.ANY_OF_EXPECTED,
                    In.BODY,
                    null,
                    null,
                    new Text("Give ssin, givenName or familyName.", "Geef ssin, givenName of familyName op.")));
        }
        boolean personal = caller.readsPersonal();
        if (!personal && (body.givenName().isPresent() || body.familyName().isPresent())) {
            throw ProblemException.of(
                    ProblemType.MISSING_SCOPE,
                    new Text(
                            "A search by name needs the scope tenancy:personal.",
                            "Zoeken op naam vraagt de scope tenancy:personal."));
        }
        if (body.ssin().isPresent() && ssin.isEmpty()) {
            throw ProblemException.badRequest(SsinRules.noSsin());
        }
        Page<Person> found = persons.search(new PersonSearch(ssin, body.givenName(), body.familyName()), pageRequest);
        return Answers.page(found, person -> PersonView.of(person, personal));
    }

    private RestResponse<PersonView> answer(Person person) {
        return Answers.ok(PersonView.of(person, caller.readsPersonal()), person.version());
    }

    private boolean testNumbersAccepted() {
        return parameters
                .findWord(ACCEPT_TEST_SSIN, businessDate.today())
                .filter(choice -> choice.is("accepted"))
                .isPresent();
    }
}
