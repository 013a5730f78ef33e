package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.AdvanceRequest;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.DwellingRequest;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.MeterRequest;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/chargeSettlementQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public class SettlementQuoteResource {

    private static final String VACANT_OCCUPANTS = "policy/charge/vacant-occupants";
    private static final String HEATING = "utilities";
    /** Costs are known by their place; communal heating stands after all of them. */
    private static final UUID HEATING_COST = new UUID(1, 0);

    private final Parameters parameters;

    SettlementQuoteResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "quoteChargeSettlement",
            summary = "Divide the rent charges of a building over its households and tell how; nothing is stored")
    public SettlementQuote quote(SettlementQuoteRequest body) {
        refuse(SettlementFaults.find(body, parameters));
        Map<UUID, Euro> advances = body.advances().orElse(List.of()).stream()
                .collect(Collectors.toMap(AdvanceRequest::tenancyId, advance -> Euro.of(advance.amount())));
        Settlement settlement = settle(body);
        NewAdvances next = new NewAdvances(
                settlement, dwellings(body), DayWeights.byDegreeDays(parameters, body.from()), parameters);
        List<SettlementQuote.Vacancy> vacancy = settlement.vacancy().entrySet().stream()
                .map(entry -> new SettlementQuote.Vacancy(
                        entry.getKey(), entry.getValue().amount()))
                .toList();
        return new SettlementQuote(
                sum(settlement.portions().stream().map(Portion::amount).toList()),
                settlement.statements().values().stream()
                        .map(statement -> SettlementQuote.household(
                                statement,
                                advances.getOrDefault(statement.tenancyId(), Euro.ZERO),
                                next.ofTenancy(statement.tenancyId())))
                        .toList(),
                vacancy,
                sum(List.copyOf(settlement.vacancy().values())));
    }

    private Settlement settle(SettlementQuoteRequest body) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < body.costs().size(); i++) {
            costs.add(body.costs().get(i).toModel(i));
        }
        body.communalHeating()
                .map(heating -> CommunalHeating.of(
                        HEATING_COST,
                        HEATING,
                        Euro.of(heating.amount()),
                        heating.fixedKey(),
                        heating.dwellingIds().map(Set::copyOf),
                        body.from(),
                        parameters))
                .ifPresent(heating -> costs.addAll(heating.costs()));
        MeterUses uses = new MeterUses(
                body.meterUses().orElse(List.of()).stream()
                        .map(MeterRequest::toModel)
                        .toList(),
                DayWeights.byDegreeDays(parameters, body.from()));
        Period period = new Period(body.from(), body.until());
        List<Dwelling> dwellings = dwellings(body);
        try {
            Settlement settlement = Settlement.of(
                    period,
                    dwellings,
                    costs,
                    uses,
                    parameters.number(VACANT_OCCUPANTS, body.from()).intValue());
            refuse(UnreadDays.of(costs, dwellings, period, uses).stream()
                    .map(SettlementQuoteResource::unread)
                    .toList());
            return settlement;
        } catch (Allocation.NothingToDivideByException nothing) {
            throw ProblemException.badRequest(nothingToDivideBy(nothing.cost()));
        }
    }

    private static List<Dwelling> dwellings(SettlementQuoteRequest body) {
        return body.dwellings().stream().map(DwellingRequest::toModel).toList();
    }

    private static Issue unread(UnreadDays days) {
        return Issues.rejected(
                "meterUses",
                days.dwellingId(),
                "Of its days from " + days.from() + " until " + days.until() + " no use is given.",
                "Van zijn dagen van " + days.from() + " tot " + days.until() + " is geen verbruik gegeven.");
    }

    private static Issue nothingToDivideBy(Cost cost) {
        String at = cost.costId().equals(HEATING_COST)
                ? "communalHeating"
                : "costs[" + cost.costId().getLeastSignificantBits() + "].key";
        return Issues.rejected(
                at,
                cost.key().name(),
                "Nothing was counted that this key divides by.",
                "Er is niets geteld waarop deze sleutel verdeelt.");
    }

    private static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private static BigDecimal sum(List<Euro> amounts) {
        return amounts.stream().reduce(Euro.ZERO, Euro::plus).amount();
    }
}
