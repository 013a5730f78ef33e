package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.hold.HeldHouseholds;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records what an assessment notice grants for a dwelling and a year, and decides what households get of it. */
@ApplicationScoped
class RecordNotice {

    private final TaxNotices notices;
    private final TenancyFiles files;
    private final HeldHouseholds held;
    private final DecideCredit decideCredit;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RecordNotice(
            TaxNotices notices,
            TenancyFiles files,
            HeldHouseholds held,
            DecideCredit decideCredit,
            Parameters parameters,
            BusinessDate businessDate) {
        this.notices = notices;
        this.files = files;
        this.held = held;
        this.decideCredit = decideCredit;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 400 naming every fault; 409 when that of the dwelling and year is recorded already
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException for a year before the tables that are known
     */
    @Transactional
    public TaxNotice record(Bodies.Recorded body) {
        refuse(faults(body, businessDate.today()));
        Entitlement.NONE.forChildren(body.assessmentYear(), parameters);
        ObjectionTerm.lastDay(body.sentOn(), parameters);
        decideCredit.compared(LocalDate.of(body.assessmentYear(), 1, 1));
        held.hold(List.of(body.dwellingId()), () -> files.ofDwelling(body.dwellingId()));
        if (!notices.holdDwelling(body.dwellingId())) {
            throw unknown(body.dwellingId());
        }
        notices.find(body.dwellingId(), body.assessmentYear()).ifPresent(RecordNotice::refuseSecond);
        TaxNotice notice = new TaxNotice(
                Ids.next(),
                body.dwellingId(),
                body.assessmentYear(),
                body.sentOn(),
                body.roleArticle(),
                body.basicLevyReduction().map(Euro::of),
                List.of(new TaxNotice.Amount(body.sentOn(), Euro.of(body.reduction()))),
                Optional.empty(),
                0);
        notices.add(notice);
        decideCredit.noticed(notice);
        return notice;
    }

    private static List<Issue> faults(Bodies.Recorded body, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        if (body.sentOn().isAfter(today)) {
            faults.add(Issues.rejected("sentOn", body.sentOn(), "The day is yet to come.", "De dag moet nog komen."));
        }
        if (body.sentOn().getYear() < body.assessmentYear()) {
            faults.add(Issues.rejected(
                    "sentOn",
                    body.sentOn(),
                    "A notice of " + body.assessmentYear() + " is not sent before that year.",
                    "Een aanslagbiljet van " + body.assessmentYear() + " wordt niet voor dat jaar verzonden."));
        }
        if (body.basicLevyReduction()
                .filter(basic -> basic.compareTo(body.reduction()) > 0)
                .isPresent()) {
            faults.add(Issues.rejected(
                    "basicLevyReduction",
                    body.basicLevyReduction().get(),
                    "It is more than the reduction with surcharges.",
                    "Dit is meer dan de vermindering met opcentiemen."));
        }
        return faults;
    }

    private static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private static void refuseSecond(TaxNotice recorded) {
        String href =
                Hrefs.propertyTaxReduction(recorded.propertyTaxReductionId()).toString();
        throw ProblemException.conflict(
                        "propertyTaxReductionRecorded",
                        new Text(
                                "That of the dwelling and year is recorded: " + href + ".",
                                "Die van de woning en het jaar is al ingevoerd: " + href + "."))
                .with("href", href);
    }

    private static ProblemException unknown(UUID dwellingId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "dwellingId",
                dwellingId.toString(),
                new Text("There is no dwelling " + dwellingId + ".", "Er is geen woning " + dwellingId + "."));
    }
}
