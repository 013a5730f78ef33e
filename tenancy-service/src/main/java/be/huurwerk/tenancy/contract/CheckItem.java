package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
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

/** Notes that a point of a lease's checklist is done or does not apply. What was noted can be corrected by noting it again. */
@ApplicationScoped
class CheckItem {

    private final Tenancies tenancies;
    private final Checklist checklist;
    private final BusinessDate businessDate;

    CheckItem(Tenancies tenancies, Checklist checklist, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.checklist = checklist;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 404 for a point that is not asked, 409 for one that this service notes by itself, 412
     *     when the tenancy has changed
     */
    @Transactional
    public void check(UUID tenancyId, String itemName, ChecklistRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        CheckedItem before = ChecklistItem.named(itemName)
                .flatMap(item -> checklist.find(tenancyId, item))
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The checklist of this lease has no such point.",
                        "De checklist van dit huurcontract heeft geen zo'n punt.")));
        List<Issue> faults = faults(request);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        boolean done = request.state() == ChecklistRequest.ChecklistOutcome.done;
        if (before.item().fillsItself() && (done || before.state() == CheckedItem.ChecklistState.done)) {
            throw ProblemException.conflict(
                    "itemFillsItself",
                    new Text(
                            "This point is noted as done by itself, once it is.",
                            "Dit punt wordt vanzelf als gedaan genoteerd, zodra het dat is."));
        }
        checklist.update(new CheckedItem(
                tenancyId,
                before.item(),
                before.dueOn(),
                request.state().state(),
                Optional.of(request.on()),
                request.note()));
        tenancies.filed(tenancyId);
    }

    private List<Issue> faults(ChecklistRequest request) {
        List<Issue> faults = new ArrayList<>();
        LocalDate today = businessDate.today();
        if (request.on().isAfter(today)) {
            faults.add(Issues.period(
                    "on",
                    request.on().toString(),
                    "That day is yet to come: it is " + today + ".",
                    "Die dag moet nog komen: het is " + today + "."));
        }
        if (request.state() == ChecklistRequest.ChecklistOutcome.notApplicable
                && request.note().isEmpty()) {
            faults.add(Issues.required("note", "Why does it not apply?", "Waarom is het niet van toepassing?"));
        }
        return faults;
    }
}
