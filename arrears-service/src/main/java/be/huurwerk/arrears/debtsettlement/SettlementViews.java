package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.debtsettlement.SettlementView.ActView;
import be.huurwerk.arrears.debtsettlement.SettlementView.ClaimView;
import be.huurwerk.arrears.debtsettlement.SettlementView.DividendView;
import be.huurwerk.arrears.debtsettlement.SettlementView.EndView;
import be.huurwerk.arrears.debtsettlement.SettlementView.TermView;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Shows debt settlements as they stand on a day. */
@ApplicationScoped
class SettlementViews {

    private final Standings standings;
    private final Dividends dividends;
    private final Parameters parameters;

    SettlementViews(Standings standings, Dividends dividends, Parameters parameters) {
        this.standings = standings;
        this.dividends = dividends;
        this.parameters = parameters;
    }

    SettlementView of(DebtSettlement one, LocalDate on) {
        Standing now = standings.on(one.rentAccountId(), on);
        Claim claim = claim(one);
        Frozen frozen = new Frozen(one.debtSettlementId(), one.admissibleOn());
        boolean runs = one.runsOn(on);
        Euro after = now.open().stream()
                .filter(item -> !frozen.holds(item) && item.dueOn().isBefore(on))
                .map(OpenItem::open)
                .reduce(Euro.ZERO, Euro::plus);
        return new SettlementView(
                "/arrears/v1/debtSettlements/" + one.debtSettlementId(),
                one.debtSettlementId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.admissibleOn(),
                one.decisionSentOn(),
                one.court(),
                one.rollNumber(),
                one.mediator(),
                one.preference(),
                one.pendingProcedures(),
                runs,
                one.end().map(EndView::of),
                Terms.isRenounced(one, parameters, on),
                Terms.of(one, parameters, on).stream().map(TermView::of).toList(),
                one.acts().stream().map(ActView::of).toList(),
                ClaimView.of(claim),
                runs ? frozen.sum(now).amount() : Euro.ZERO.amount(),
                after.amount(),
                dividends.of(one.debtSettlementId()).stream()
                        .filter(dividend -> !dividend.receivedOn().isAfter(on))
                        .map(DividendView::of)
                        .toList());
    }

    Claim claim(DebtSettlement one) {
        return Claim.of(one, standings.on(one.rentAccountId(), one.admissibleOn()));
    }
}
