package be.huurwerk.arrears.latecost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.problem.UnknownParameter;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/lateCostQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lateCostQuotes")
class LateCostQuoteResource {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final Parameters parameters;

    LateCostQuoteResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @Schema(name = "LateCostQuoteRequest")
    record QuoteRequest(
            @Money(min = "0.01") BigDecimal outstanding,
            LocalDate on,

            @Schema(
                    description =
                            "The first day on which interest runs: the one after the term of the first reminder; the quote then has the interest until the day before `on`")
            Optional<LocalDate> interestFrom,

            @Schema(description = "The rate of the contract, percent a year; the cap when it is left out")
            Optional<@DecimalMin("0.01") @DecimalMax("99.99") @Digits(integer = 2, fraction = 2) BigDecimal>
                    contractRate) {

        /** @throws ProblemException 400 for a rate without days, and for days that are out of order */
        void check() {
            if (contractRate.isPresent() && interestFrom.isEmpty()) {
                throw ProblemException.badRequest(new Issue(
                        IssueType.REQUIRED_INPUT,
                        In.BODY,
                        "interestFrom",
                        null,
                        new Text("A rate is quoted from a day on.", "Een rentevoet wordt vanaf een dag berekend.")));
            }
            interestFrom
                    .filter(from -> from.isAfter(on) || from.isBefore(FIRST))
                    .ifPresent(from -> {
                        throw ProblemException.badRequest(new Issue(
                                IssueType.OUT_OF_RANGE,
                                In.BODY,
                                "interestFrom",
                                from,
                                new Text(
                                        "This is from " + FIRST + " to " + on + ".",
                                        "Dit ligt van " + FIRST + " tot " + on + ".")));
                    });
        }
    }

    @Schema(name = "LateCostQuote")
    record Quote(
            @Schema(description = "Whether book XIX of the Code of Economic Law applies")
            boolean applies,

            Optional<BigDecimal> maximumCompensation,
            @Schema(description = "Percent a year") Optional<BigDecimal> maximumInterestRate,

            @Schema(
                    description =
                            "Of the days from interestFrom until the day before, at the cap or at what is left of the rate of the contract; at the cap none of days on which book XIX does not apply")
            Optional<InterestView> interest,

            @Schema(description = "Figures that nobody has established for the day")
            Optional<List<UnknownParameter>> unknown) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "quoteLateCosts", summary = "The most that may be asked for late payment")
    public Quote quote(QuoteRequest request) {
        request.check();
        Optional<LateCosts> costs = LateCosts.of(parameters, Euro.of(request.outstanding()), request.on());
        if (costs.isEmpty()) {
            return new Quote(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        List<UnknownParameter> unknown = new ArrayList<>();
        if (costs.get().maximumInterestRate().isEmpty()) {
            unknown.add(new UnknownParameter(LateCosts.INTEREST, request.on()));
        }
        Optional<LateInterest> interest = Optional.empty();
        try {
            interest = request.interestFrom().map(from -> interest(request, from));
        } catch (UnknownParameterException e) {
            UnknownParameter more = new UnknownParameter(e.name(), e.on());
            if (!unknown.contains(more)) {
                unknown.add(more);
            }
        }
        return new Quote(
                true,
                Optional.of(costs.get().maximumCompensation().amount()),
                costs.get().maximumInterestRate(),
                interest.map(InterestView::of),
                Optional.of(List.copyOf(unknown)).filter(some -> !some.isEmpty()));
    }

    /** @throws UnknownParameterException when the rate of a day is not known */
    private LateInterest interest(QuoteRequest request, LocalDate from) {
        LocalDate until = request.on().minusDays(1);
        TreeMap<LocalDate, Euro> evenings = new TreeMap<>();
        Stream.concat(Stream.of(from), InterestRates.changes(from, until, parameters))
                .forEach(day -> evenings.put(day, bearing(request, day)));
        return LateInterest.of(
                evenings,
                from,
                until,
                request.contractRate()
                        .map(rate -> InterestRates.ofContract(rate, parameters))
                        .orElseGet(() -> InterestRates.most(parameters)),
                parameters);
    }

    /** What bears interest on the days from this one on: without a rate of the contract, nothing where book XIX sets no cap. */
    private Euro bearing(QuoteRequest request, LocalDate day) {
        return request.contractRate().isPresent() || LateCosts.apply(parameters, day)
                ? Euro.of(request.outstanding())
                : Euro.ZERO;
    }
}
