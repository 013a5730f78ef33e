package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.propertytax.TaxReductionView.Correction;
import be.huurwerk.rent.propertytax.TaxReductionView.Credit;
import be.huurwerk.rent.propertytax.TaxReductionView.Expected;
import be.huurwerk.rent.propertytax.TaxReductionView.Objection;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is shown of reductions: the notice, what was expected, and what households get. */
@ApplicationScoped
class TaxReductionViews {

    private final TenancyFiles files;
    private final TaxCredits credits;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    TaxReductionViews(TenancyFiles files, TaxCredits credits, Parameters parameters, BusinessDate businessDate) {
        this.files = files;
        this.credits = credits;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    List<TaxReductionView> of(List<TaxNotice> notices) {
        List<UUID> tenancies = files.ofDwellings(
                notices.stream().map(TaxNotice::dwellingId).distinct().toList());
        Map<UUID, TenancyFile> known = files.load(tenancies);
        Map<UUID, List<TenancyFile>> let =
                tenancies.stream().map(known::get).collect(Collectors.groupingBy(TenancyFile::dwellingId));
        Map<UUID, List<TaxCredit>> decided = credits.latest(
                notices.stream().map(TaxNotice::propertyTaxReductionId).toList());
        LocalDate today = businessDate.today();
        return notices.stream()
                .map(notice -> view(
                        notice,
                        let.getOrDefault(notice.dwellingId(), List.of()),
                        decided.getOrDefault(notice.propertyTaxReductionId(), List.of()),
                        today))
                .toList();
    }

    private TaxReductionView view(TaxNotice notice, List<TenancyFile> let, List<TaxCredit> decided, LocalDate today) {
        Optional<TenancyFile> onFirst = Entitlement.onFirstDay(notice, let);
        Entitlement entitlement =
                onFirst.map(file -> Entitlement.of(notice, file)).orElse(Entitlement.NONE);
        return new TaxReductionView(
                notice.propertyTaxReductionId(),
                Hrefs.propertyTaxReduction(notice.propertyTaxReductionId()).toString(),
                notice.dwellingId(),
                notice.assessmentYear(),
                notice.sentOn(),
                notice.roleArticle(),
                notice.basicLevyReduction().map(Euro::amount),
                notice.reduction().amount(),
                notice.amounts().stream()
                        .skip(1)
                        .map(amount -> new Correction(
                                amount.receivedOn(), amount.reduction().amount()))
                        .toList(),
                onFirst.map(file -> expected(notice, file.tenancyId(), entitlement)),
                objection(notice, entitlement, today),
                credits(notice, let, decided));
    }

    private Expected expected(TaxNotice notice, UUID tenancyId, Entitlement entitlement) {
        PropertyTaxReduction ofChildren = entitlement.forChildren(notice.assessmentYear(), parameters);
        List<UnknownParameter> unknown = new ArrayList<>();
        ofChildren.unknown().ifPresent(figure -> unknown.add(new UnknownParameter(figure.name(), figure.on())));
        if (entitlement.disabledOthers() > 0) {
            unknown.add(new UnknownParameter(Entitlement.disabledAdult(), notice.firstDay()));
        }
        return new Expected(
                tenancyId,
                entitlement.children(),
                entitlement.disabledChildren(),
                entitlement.disabledOthers(),
                ofChildren.countedChildren(),
                ofChildren.reduction().map(Euro::amount),
                Optional.of(unknown).filter(list -> !list.isEmpty()),
                unknown.isEmpty() ? Optional.of(ofChildren.status()) : Optional.empty());
    }

    private Objection objection(TaxNotice notice, Entitlement entitlement, LocalDate today) {
        LocalDate lastDay = ObjectionTerm.lastDay(notice.sentOn(), parameters);
        return new Objection(
                ObjectionStatus.of(notice, entitlement, today, parameters),
                lastDay,
                notice.objectedOn(),
                notice.objectedOn().map(day -> !day.isAfter(lastDay)));
    }

    /** What was decided, and which households of the year wait for a rent. */
    private static List<Credit> credits(TaxNotice notice, List<TenancyFile> let, List<TaxCredit> decided) {
        Map<UUID, Optional<LocalDate>> undecided = let.stream()
                .filter(file -> DaysOfYear.of(notice, file).isPresent())
                .collect(Collectors.toMap(
                        TenancyFile::tenancyId,
                        file -> DaysOfYear.of(notice, file).flatMap(days -> days.undecided(file))));
        Stream<Credit> known = decided.stream()
                .map(credit -> credit(credit, undecided.getOrDefault(credit.tenancyId(), Optional.empty())));
        Stream<Credit> waiting = let.stream()
                .filter(file -> undecided
                        .getOrDefault(file.tenancyId(), Optional.empty())
                        .isPresent())
                .filter(file ->
                        decided.stream().noneMatch(credit -> credit.tenancyId().equals(file.tenancyId())))
                .sorted(Comparator.comparing(TenancyFile::startDate))
                .map(file -> waiting(notice, file));
        return Stream.concat(known, waiting).toList();
    }

    private static Credit credit(TaxCredit decided, Optional<LocalDate> undecided) {
        Optional<Comparison> comparison = decided.comparison();
        return new Credit(
                decided.tenancyId(),
                comparison.map(Comparison::from),
                comparison.map(Comparison::until),
                comparison.map(Comparison::share).map(Euro::amount),
                comparison.map(Comparison::socialReduction).map(Euro::amount),
                Optional.of(decided.compared()),
                Optional.of(decided.credit().amount()),
                comparison.flatMap(one ->
                        decided.compared() == TaxCredit.Compared.yearly ? Optional.of(one.formula()) : one.months()),
                Optional.of(Moments.inBrussels(decided.decidedAt())),
                undecided);
    }

    private static Credit waiting(TaxNotice notice, TenancyFile file) {
        DaysOfYear days = DaysOfYear.of(notice, file).orElseThrow();
        return new Credit(
                file.tenancyId(),
                Optional.of(days.from()),
                Optional.of(days.until()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                days.undecided(file));
    }
}
