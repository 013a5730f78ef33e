package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.MediatorsMoney.Money;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.debtsettlement.SettlementView.ActView;
import be.huurwerk.arrears.debtsettlement.SettlementView.AnnulmentView;
import be.huurwerk.arrears.debtsettlement.SettlementView.ClaimView;
import be.huurwerk.arrears.debtsettlement.SettlementView.DividendView;
import be.huurwerk.arrears.debtsettlement.SettlementView.EndView;
import be.huurwerk.arrears.debtsettlement.SettlementView.TermView;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows debt settlements as they stand on a day. */
@ApplicationScoped
class SettlementViews {

    private final Standings standings;
    private final Claims claims;
    private final Dividends dividends;
    private final MoneyOfMediators moneyOfMediators;
    private final Parameters parameters;

    SettlementViews(
            Standings standings,
            Claims claims,
            Dividends dividends,
            MoneyOfMediators moneyOfMediators,
            Parameters parameters) {
        this.standings = standings;
        this.claims = claims;
        this.dividends = dividends;
        this.moneyOfMediators = moneyOfMediators;
        this.parameters = parameters;
    }

    SettlementView of(DebtSettlement one, LocalDate on) {
        return of(List.of(one), on).get(0);
    }

    /** The answer of a change. */
    RestResponse<SettlementView> created(DebtSettlement one, LocalDate today) {
        SettlementView view = of(one, today);
        return RestResponse.ResponseBuilder.<SettlementView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(one.version()))
                .build();
    }

    /** In their order, in a few statements however many they are. */
    List<SettlementView> of(List<DebtSettlement> some, LocalDate on) {
        Map<UUID, Standing> now =
                standings.on(some.stream().map(DebtSettlement::rentAccountId).toList(), on);
        Map<UUID, Claim> claim = claims.of(some, on);
        Map<UUID, List<Dividend>> paid =
                dividends.of(some.stream().map(DebtSettlement::debtSettlementId).toList(), on);
        Map<UUID, Money> money = moneyOfMediators.ofSettlements(
                some.stream().map(DebtSettlement::rentAccountId).toList(), on);
        return some.stream()
                .map(one -> view(
                        one,
                        now.get(one.rentAccountId()),
                        claim.get(one.debtSettlementId()),
                        paid.getOrDefault(one.debtSettlementId(), List.of()),
                        money.getOrDefault(one.debtSettlementId(), Money.NONE),
                        on))
                .toList();
    }

    private SettlementView view(
            DebtSettlement one, Standing now, Claim claim, List<Dividend> paid, Money money, LocalDate on) {
        Frozen frozen = new Frozen(one.debtSettlementId(), one.admissibleOn());
        Euro after = OpenItem.sum(now.open().stream()
                .filter(item -> !frozen.holds(item) && item.dueOn().isBefore(on)));
        return new SettlementView(
                "/arrears/v1/debtSettlements/" + one.debtSettlementId(),
                one.debtSettlementId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.personId(),
                one.admissibleOn(),
                one.decisionSentOn(),
                one.court(),
                one.rollNumber(),
                one.mediator(),
                one.preference(),
                one.pendingProcedures(),
                one.runsOn(on),
                one.end().filter(end -> !end.on().isAfter(on)).map(EndView::of),
                one.annulment().filter(mistake -> !mistake.on().isAfter(on)).map(AnnulmentView::of),
                Terms.isRenounced(one, parameters, on),
                Terms.of(one, parameters, on).stream()
                        .filter(term -> one.runsOn(on) || term.state() != Terms.State.running)
                        .map(TermView::of)
                        .toList(),
                one.acts().stream()
                        .filter(act -> !act.on().isAfter(on))
                        .map(ActView::of)
                        .toList(),
                ClaimView.of(one, claim, on),
                one.freezesOn(on) ? frozen.sum(now).amount() : Euro.ZERO.amount(),
                after.amount(),
                paid.stream().map(DividendView::of).toList(),
                Optional.of(money.toGiveBack())
                        .filter(amount -> one.freezesOn(on) && !amount.isZero())
                        .map(Euro::amount),
                Optional.of(money.toGetBack())
                        .filter(amount -> !amount.isZero())
                        .map(Euro::amount));
    }
}
