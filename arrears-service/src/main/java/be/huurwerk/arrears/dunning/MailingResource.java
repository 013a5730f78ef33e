package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.MailingStore.Mailing;
import be.huurwerk.arrears.dunning.MailingStore.Waiting;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

@Path("/mailings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mailings")
class MailingResource {

    private static final String LIST = "/arrears/v1/arrearsCases?nextStep=";

    private final SendMailing sendMailing;
    private final MailingStore store;
    private final FactsOfCases facts;
    private final RunAnswers runs;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Caller caller;

    MailingResource(
            SendMailing sendMailing,
            MailingStore store,
            FactsOfCases facts,
            RunAnswers runs,
            Parameters parameters,
            BusinessDate businessDate,
            Caller caller) {
        this.sendMailing = sendMailing;
        this.store = store;
        this.facts = facts;
        this.runs = runs;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    /** @param on the business date when it is left out */
    @Schema(name = "MailingRequest")
    record MailingRequest(
            @Schema(description = "A step of the ladder") @Pattern(regexp = Ladders.CODE)
            String step,

            @Pattern(regexp = Ladders.CODE) String channel,
            Optional<LocalDate> on) {}

    /** Cases that are alike, and where they are listed. */
    @Schema(name = "MailingGroup")
    record GroupView(
            @Schema(description = "What holds them back; absent: nothing does")
            Optional<String> heldBackBy,

            long cases,
            String href) {}

    /** What a mailing would do, by what the last evaluation found. */
    @Schema(name = "MailingPreview")
    record PreviewView(
            String step,

            @Schema(description = "Those that get it") GroupView recipients,

            @Schema(description = "Those that don't, by what holds them back")
            List<GroupView> heldBack,

            @Schema(description = "Those that it is too early for")
            long notYet) {

        static PreviewView of(String step, List<Waiting> waiting) {
            return new PreviewView(
                    step,
                    new GroupView(Optional.empty(), sum(waiting, true), LIST + step + "&due=true"),
                    waiting.stream()
                            .filter(group -> group.heldBackBy().isPresent())
                            .map(group -> new GroupView(
                                    group.heldBackBy(),
                                    group.cases(),
                                    LIST + step + "&heldBackBy="
                                            + group.heldBackBy().orElseThrow()))
                            .toList(),
                    sum(
                            waiting.stream()
                                    .filter(group -> group.heldBackBy().isEmpty())
                                    .toList(),
                            false));
        }

        private static long sum(List<Waiting> waiting, boolean due) {
            return waiting.stream()
                    .filter(group -> group.due() == due)
                    .mapToLong(Waiting::cases)
                    .sum();
        }
    }

    @GET
    @Path("/preview")
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "previewMailing",
            summary = "Who would get a step now, and who is held back by what; the addresses list them")
    public PreviewView preview(@NotNull @QueryParam("step") String step) {
        List<Ladder> ladders = Ladders.followed(parameters).toList();
        if (ladders.stream().allMatch(ladder -> ladder.step(step).isEmpty())) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.QUERY,
                    "step",
                    null,
                    new Text("No ladder has such a step.", "Geen ladder heeft deze stap.")));
        }
        List<Waiting> waiting = store.waiting(step);
        return PreviewView.of(
                step,
                facts.staleBankImport(businessDate.today())
                        .map(stale -> Waiting.heldBackBy(stale.guard().name(), waiting))
                        .orElse(waiting));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "sendMailing", summary = "Take a step of every arrears case that waits for it")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> send(MailingRequest request) {
        Run run = sendMailing.send(new Mailing(
                request.step(), request.on().orElseGet(businessDate::today), request.channel(), caller.clientId()));
        return RunAnswers.accepted(run, "/arrears/v1/mailings/" + run.runId());
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMailing", summary = "A mailing and how far it is")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(SendMailing.KIND, runId));
    }
}
