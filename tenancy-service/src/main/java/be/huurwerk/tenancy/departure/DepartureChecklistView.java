package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.heard.HeardBalances;
import be.huurwerk.webkit.lang.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The checklist of a household that leaves.
 *
 * @param settlementWaitsFor which of them must be done before the deposit is settled; the rent account tells its final balance after them
 * @param finalBalanceWaitsFor what that balance waits for once the keys are in, as the rent account told it
 */
record DepartureChecklistView(
        String href,
        UUID tenancyId,
        Optional<LocalDate> endDate,
        List<LeavingPoint> items,
        List<LeavingItem> settlementWaitsFor,
        List<AwaitedByBalance> finalBalanceWaitsFor) {

    /**
     * @param href where it is done
     * @param dueOn by when the landlord promises it
     * @param note what is to be known of it, as why the inspection charges nothing
     */
    @Schema(name = "LeavingPoint")
    record LeavingPoint(
            String href,
            LeavingItem item,
            DepartureChecklist.State state,
            Optional<LocalDate> on,
            Optional<LocalDate> dueOn,
            String text,
            Optional<String> note) {}

    /**
     * @param on the month, as its first day, or the day on which the figure is needed
     * @param parameter the name of the figure
     */
    @Schema(name = "AwaitedByFinalBalance")
    record AwaitedByBalance(HeardBalances.Reason reason, LocalDate on, Optional<String> parameter, String text) {

        static AwaitedByBalance of(HeardBalances.Awaited awaited, Language language) {
            return new AwaitedByBalance(
                    awaited.reason(),
                    awaited.on(),
                    awaited.parameter(),
                    AwaitedTexts.of(awaited).in(language));
        }
    }

    static DepartureChecklistView of(
            UUID tenancyId,
            Optional<LocalDate> endDate,
            List<DepartureChecklist.Point> points,
            List<HeardBalances.Awaited> awaitedByBalance,
            Language language) {
        String tenancy = Hrefs.tenancy(tenancyId).toString();
        return new DepartureChecklistView(
                tenancy + "/departureChecklist",
                tenancyId,
                endDate,
                points.stream()
                        .map(point -> new LeavingPoint(
                                tenancy + "/" + point.item().place(),
                                point.item(),
                                point.state(),
                                point.on(),
                                point.dueOn(),
                                point.item().sentence().in(language),
                                point.note().map(note -> note.in(language))))
                        .toList(),
                DepartureChecklist.awaitedBySettlement(points),
                awaitedByBalance.stream()
                        .map(awaited -> AwaitedByBalance.of(awaited, language))
                        .toList());
    }
}
