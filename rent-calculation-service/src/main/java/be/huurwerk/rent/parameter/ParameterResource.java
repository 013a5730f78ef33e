package be.huurwerk.rent.parameter;

import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures and choices of law and policy that this installation computes with. */
@Path("/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parameters")
public class ParameterResource {

    private final Parameters parameters;
    private final BusinessDate businessDate;

    ParameterResource(Parameters parameters, BusinessDate businessDate) {
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @GET
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listParameters", summary = "The figures and choices of law and policy on a date")
    public Page<ParameterView> list(
            @Parameter(description = "On which date; by default the business date") @QueryParam("on") LocalDate on,
            @Parameter(
                            description = "Only those of this topic, as rent: figures of the law and choices of the"
                                    + " landlord; or policy/rent: the latter only")
                    @QueryParam("topic")
                    String topic,
            @BeanParam PageRequest pageRequest) {
        LocalDate date = on == null ? businessDate.today() : on;
        requireTopic(topic);
        String after = pageRequest.position("", parts -> parts.get(0));
        List<String> names = parameters.names().stream()
                .filter(name ->
                        topic == null || name.startsWith(topic + "/") || name.startsWith("policy/" + topic + "/"))
                .sorted()
                .toList();
        List<ParameterView> rows = names.stream()
                .filter(name -> name.compareTo(after) > 0)
                .limit(pageRequest.limit())
                .map(name -> view(name, on(name, date)))
                .toList();
        return pageRequest.page(rows, names.size(), row -> List.of(row.name()));
    }

    private void requireTopic(String topic) {
        SortedSet<String> topics = new TreeSet<>();
        for (String name : parameters.names()) {
            topics.add(name.substring(0, name.lastIndexOf('/')));
            topics.add(name.replaceFirst("^policy/", "").replaceFirst("/.*", ""));
        }
        if (topic != null && !topics.contains(topic)) {
            String known = String.join(", ", topics);
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.QUERY,
                    "topic",
                    null,
                    new Text("Is none of: " + known + ".", "Is geen van: " + known + ".")));
        }
    }

    @GET
    @Path("/expiryCalendar")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listParameterExpiries",
            summary = "The parameters that have no value today, or for the time to come yet, the soonest first")
    public Page<ExpiryView> expiries(
            @Parameter(description = "Up to which day; by default the end of the year after the business date")
                    @QueryParam("until")
                    LocalDate until,
            @BeanParam PageRequest pageRequest) {
        LocalDate last =
                until == null ? businessDate.today().plusYears(1).with(TemporalAdjusters.lastDayOfYear()) : until;
        List<Expiry> all = Expiry.calendar(parameters, businessDate.today(), last);
        String after = pageRequest.position("", parts -> parts.get(0) + " " + parts.get(1));
        List<ExpiryView> rows = all.stream()
                .filter(expiry -> (expiry.from() + " " + expiry.name()).compareTo(after) > 0)
                .limit(pageRequest.limit())
                .map(expiry ->
                        ExpiryView.of(expiry, parameters, Language.current().tag()))
                .toList();
        return pageRequest.page(
                rows, all.size(), row -> List.of(row.unknownFrom().toString(), row.name()));
    }

    @GET
    @Path("/{topic}/{parameter}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getParameter", summary = "A figure or choice of the law over time")
    public ParameterHistoryView ofLaw(@PathParam("topic") String topic, @PathParam("parameter") String parameter) {
        return history(topic + "/" + parameter);
    }

    @GET
    @Path("/policy/{topic}/{parameter}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getPolicyParameter", summary = "A figure or choice of the landlord over time")
    public ParameterHistoryView ofPolicy(@PathParam("topic") String topic, @PathParam("parameter") String parameter) {
        return history("policy/" + topic + "/" + parameter);
    }

    private ParameterHistoryView history(String name) {
        if (!parameters.names().contains(name)) {
            throw ProblemException.notFound(new Text("There is no such parameter.", "Deze parameter bestaat niet."));
        }
        return new ParameterHistoryView(
                name,
                parameters.title(name).in(Language.current().tag()),
                parameters.unit(name),
                parameters.validity(name),
                parameters.history(name).stream()
                        .map(period -> view(name, Optional.of(period)))
                        .toList());
    }

    private Optional<ParameterPeriod> on(String name, LocalDate date) {
        return parameters.history(name).stream()
                .filter(period -> period.covers(date))
                .findFirst();
    }

    private ParameterView view(String name, Optional<ParameterPeriod> period) {
        return ParameterView.of(name, parameters, period, Language.current().tag());
    }
}
