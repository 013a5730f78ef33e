package be.huurwerk.arrears.assignment;

import be.huurwerk.webkit.problem.CheckedQuery;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which movements of the queue are asked for; a {@code @BeanParam}. */
public class QueueFilter implements CheckedQuery {

    @QueryParam("account")
    @Parameter(description = "The landlord's account on which they stand, an IBAN without spaces")
    String account;

    @QueryParam("from")
    @Parameter(description = "First value date")
    LocalDate from;

    @QueryParam("until")
    @Parameter(description = "Last value date")
    LocalDate until;

    @QueryParam("minAmount")
    @Parameter(description = "The least amount; below zero is money that went out")
    BigDecimal minAmount;

    @QueryParam("maxAmount")
    @Parameter(description = "The greatest amount")
    BigDecimal maxAmount;

    public QueueFilter() {}

    /** The values for {@link Queue}, each twice: a filter that is absent lets everything through. */
    Object[] arguments() {
        return new Object[] {
            account,
            account,
            text(from),
            text(from),
            text(until),
            text(until),
            text(minAmount),
            text(minAmount),
            text(maxAmount),
            text(maxAmount)
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public List<Issue> faults(UriInfo asked) {
        String first = asked.getQueryParameters().getFirst("from");
        String last = asked.getQueryParameters().getFirst("until");
        return isDay(first) && isDay(last) && last.compareTo(first) < 0
                ? List.of(new Issue(
                        IssueType.INVALID_PERIOD,
                        In.QUERY,
                        "until",
                        last,
                        new Text("until lies before from.", "until ligt voor from.")))
                : List.of();
    }

    private static boolean isDay(String text) {
        return text != null && text.matches("\\d{4}-\\d\\d-\\d\\d");
    }
}
