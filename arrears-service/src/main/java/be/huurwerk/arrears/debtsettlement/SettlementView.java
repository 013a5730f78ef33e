package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.debtsettlement.DebtSettlement.Act;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Channel;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.End;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.EndKind;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a debt settlement on a day. */
@Schema(name = "DebtSettlement")
record SettlementView(
        String href,
        UUID debtSettlementId,
        UUID rentAccountId,
        UUID tenancyId,

        @Schema(description = "The tenant whose it is; of all tenants where it is left out")
        Optional<UUID> personId,

        @Schema(description = "What was due until this day is frozen")
        LocalDate admissibleOn,

        LocalDate decisionSentOn,
        @Withheld String court,
        @Withheld Optional<String> rollNumber,
        @Withheld @Schema(description = "Name and address") String mediator,
        @Withheld Optional<String> preference,
        @Withheld Optional<String> pendingProcedures,
        boolean running,
        Optional<EndView> end,

        @Schema(description = "That it was written down by mistake: from that day on it counts for nothing")
        Optional<AnnulmentView> annulled,

        @Schema(description = "Whether the claim is deemed to be renounced, since it was not filed after the warning")
        boolean renounced,

        @Schema(description = "What the landlord has to do, and until when")
        List<TermView> terms,

        List<ActView> acts,

        @Schema(
                description =
                        "What was owed of the frozen debts on the evening of the decision, as it is known on the day")
        ClaimView claim,

        @Personal
        @Schema(description = "What is open of the frozen debts; 0.00 once it has ended and they are asked again")
        BigDecimal frozen,

        @Personal @Schema(description = "What is overdue of later debts")
        BigDecimal overdueSince,

        @Schema(description = "What the mediator paid on the frozen debts")
        List<DividendView> dividends,

        @Personal
        @Schema(
                description =
                        "What dividends are more than the frozen debts, once these turn out to be less: it pays no later debt, and the finance officer gives it back to the mediator")
        Optional<BigDecimal> toGiveBack,

        @Personal
        @Schema(
                description =
                        "What was given back to the mediator of dividends that came back since: he returns it and no tenant is asked it. What he pays as a dividend pays it first")
        Optional<BigDecimal> toGetBack) {

    @Schema(name = "DebtSettlementEnd")
    record EndView(
            EndKind kind,
            LocalDate on,

            @Schema(description = "Whether what was still open of the frozen debts is asked again")
            boolean stillOwed) {

        static EndView of(End end) {
            return new EndView(end.kind(), end.on(), end.stillOwed());
        }
    }

    @Schema(name = "DebtSettlementAnnulment")
    record AnnulmentView(LocalDate on, @Withheld String reason, String client) {

        static AnnulmentView of(DebtSettlement.Annulment annulment) {
            return new AnnulmentView(
                    annulment.on(), annulment.reason(), annulment.by().client());
        }
    }

    @Schema(name = "DebtSettlementTerm")
    record TermView(
            Terms.What what,

            @Schema(description = "The last day") LocalDate until,

            Terms.State state,
            Optional<LocalDate> doneOn) {

        static TermView of(Terms.Term term) {
            return new TermView(term.what(), term.until(), term.state(), term.doneOn());
        }
    }

    @Schema(name = "DebtSettlementAct")
    record ActView(
            UUID actId,
            Kind kind,
            LocalDate on,
            Optional<Channel> channel,

            @Personal @Schema(description = "The total of a claim that was filed")
            Optional<BigDecimal> claimed,

            @Withheld Optional<String> note,
            String client) {

        static ActView of(Act act) {
            return new ActView(
                    act.actId(),
                    act.kind(),
                    act.on(),
                    act.channel(),
                    act.claimed().map(Euro::amount),
                    act.note(),
                    act.client());
        }
    }

    @Schema(name = "DebtSettlementClaim")
    record ClaimView(
            @Personal BigDecimal principal,
            @Personal BigDecimal interest,
            @Personal BigDecimal costs,
            @Personal BigDecimal total,

            @Personal
            @Schema(
                    description =
                            "While it runs: what the total is more than the claim that was filed, so that an addition is to be filed; negative where it is less, and the claim is to be corrected")
            Optional<BigDecimal> unfiled) {

        static ClaimView of(DebtSettlement one, Claim claim, LocalDate on) {
            return new ClaimView(
                    Claim.sum(claim.principal()).amount(),
                    Claim.sum(claim.interest()).amount(),
                    Claim.sum(claim.costs()).amount(),
                    claim.total().amount(),
                    one.unfiled(claim, on)
                            .filter(amount -> one.runsOn(on) && !amount.isZero())
                            .map(Euro::amount));
        }
    }

    @Schema(name = "DebtSettlementDividend")
    record DividendView(
            @Schema(description = "The source of its line in the ledger")
            UUID dividendId,

            LocalDate receivedOn,

            @Schema(description = "What it pays, without what the bank took back of it") @Personal
            BigDecimal amount,

            @Schema(description = "What the bank took back of it") @Personal
            Optional<BigDecimal> takenBack,

            @Schema(description = "The payment as which it stood on the account first")
            Optional<UUID> entryId,

            String client,

            @Schema(description = "That it was a mistake: what it had paid is open again")
            Optional<ReversalView> reversed) {

        static DividendView of(Dividend dividend) {
            return new DividendView(
                    dividend.dividendId(),
                    dividend.receivedOn(),
                    dividend.amount().amount(),
                    Optional.of(dividend.takenBack())
                            .filter(amount -> !amount.isZero())
                            .map(Euro::amount),
                    dividend.entryId(),
                    dividend.client(),
                    dividend.reversal().map(ReversalView::of));
        }
    }

    @Schema(name = "DebtSettlementDividendReversal")
    record ReversalView(LocalDate on, @Withheld String reason, String client) {

        static ReversalView of(Dividend.Reversal reversal) {
            return new ReversalView(
                    reversal.on(), reversal.reason(), reversal.by().client());
        }
    }
}
