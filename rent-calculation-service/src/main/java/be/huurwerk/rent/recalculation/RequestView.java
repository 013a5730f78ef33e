package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.income.Proof;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request in JSON.
 *
 * @param checklist the proofs that are asked of each person whose income counts
 * @param missing those of them that are not in, with the months that lack
 * @param toState persons whose income counts, of whom nobody said what they lived on
 * @param currentIncomeMissing persons whose current income is not declared for the months before the rent would hold; of a retirement also
 *     those whose pension is not: a current income with the proof pensionFund
 * @param completedOn the day on which the last proof that was needed came in
 */
@Schema(name = "RecalculationRequest")
record RequestView(
        UUID recalculationRequestId,
        String href,
        UUID tenancyId,
        RequestReason reason,
        LocalDate requestedOn,
        RequestStatus status,
        List<Item> checklist,
        List<Item> missing,
        List<UUID> toState,
        List<UUID> currentIncomeMissing,
        Optional<LocalDate> completedOn,
        Optional<LocalDate> effectiveFrom,
        Optional<String> rentDecision,
        Optional<RefusalView> refusal,
        @Withheld Optional<String> withdrawalReason) {

    /**
     * @param months left out for a proof that is of no month
     * @param completeOn the day on which all of it was in
     */
    @Schema(name = "RecalculationProofAsked")
    record Item(
            UUID personId,
            @Withheld ProvenIncome incomeKind,
            @Withheld Proof proof,
            Optional<List<YearMonth>> months,
            Optional<LocalDate> completeOn) {}

    /**
     * @param drop by how many percent the current income lies below the reference income, cut off behind two decimals
     * @param dropNeeded by how many percent it must at least
     */
    @Schema(name = "RecalculationRefusal")
    record RefusalView(
            String code,
            @Personal Optional<BigDecimal> currentIncome,
            Optional<BigDecimal> referenceIncome,
            Optional<BigDecimal> drop,
            Optional<BigDecimal> dropNeeded,
            @Personal String detail) {

        static RefusalView of(RequestRefusal refusal, Optional<BigDecimal> dropNeeded, Language language) {
            return new RefusalView(
                    refusal.code(),
                    refusal.currentIncome(),
                    refusal.referenceIncome(),
                    RefusalText.drop(refusal),
                    dropNeeded.filter(needed -> refusal.currentIncome().isPresent()),
                    RefusalText.of(refusal, dropNeeded).in(language));
        }
    }

    /** @param refusal the request's refusal in words, when it has one */
    static RequestView of(
            RecalculationRequest request,
            Progress progress,
            List<UUID> withoutCurrentIncome,
            Optional<RefusalView> refusal) {
        RecalculationRequest.State state = request.state();
        boolean open = request.status().isOpen();
        return new RequestView(
                request.recalculationRequestId(),
                Hrefs.recalculationRequest(request.recalculationRequestId()).toString(),
                request.tenancyId(),
                request.reason(),
                request.requestedOn(),
                request.status(),
                progress.items().stream().map(item -> item(item, item.months())).toList(),
                !open
                        ? List.of()
                        : progress.items().stream()
                                .filter(ChecklistItem::isMissing)
                                .map(item -> item(item, item.missing()))
                                .toList(),
                open ? progress.unstated() : List.of(),
                withoutCurrentIncome,
                state.completedOn(),
                state.effectiveFrom(),
                state.rentDecisionId().map(id -> Hrefs.rentDecision(id).toString()),
                refusal,
                state.withdrawalReason());
    }

    private static Item item(ChecklistItem item, List<YearMonth> months) {
        return new Item(
                item.personId(),
                item.incomeKind(),
                item.proof(),
                months.isEmpty() ? Optional.empty() : Optional.of(months),
                item.completeOn());
    }
}
