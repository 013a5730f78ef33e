package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a document that a request names belongs to the file it is named in: a paper of another household proves nothing here. */
@ApplicationScoped
public class OwnPapers {

    private static final String TENANCY = "tenancy";
    private static final String PERSON = "person";
    private static final String DWELLING = "dwelling";

    private final Documents documents;

    OwnPapers(Documents documents) {
        this.documents = documents;
    }

    /** The fault of a document that is not about the tenancy, its dwelling or somebody who lived there. */
    public Optional<Issue> fault(String name, Optional<UUID> documentId, Tenancy tenancy) {
        return fault(name, documentId, tenancy, Set.of());
    }

    /** @param others of whom it may be as well: those who come to live there */
    public Optional<Issue> fault(String name, Optional<UUID> documentId, Tenancy tenancy, Set<UUID> others) {
        Set<UUID> persons = Stream.concat(
                        others.stream(),
                        tenancy.residences().stream()
                                .map(residence -> residence.member().personId()))
                .collect(Collectors.toSet());
        return documentId
                .filter(paper -> !documents.isAbout(paper, TENANCY, tenancy.tenancyId())
                        && !documents.isAbout(paper, DWELLING, tenancy.dwellingId())
                        && !isOf(persons, paper))
                .map(paper -> strange(name, paper));
    }

    /** The same of a lease that is not signed yet: of its dwelling, of who moves, or of the lease that is left. */
    Optional<Issue> fault(String name, Optional<UUID> documentId, NewTenancy lease, Optional<Tenancy> left) {
        Set<UUID> persons = lease.household().stream().map(NewMember::personId).collect(Collectors.toSet());
        return documentId
                .filter(paper -> !documents.isAbout(paper, DWELLING, lease.dwellingId())
                        && !isOf(persons, paper)
                        && left.filter(before ->
                                        fault(name, documentId, before, persons).isEmpty())
                                .isEmpty())
                .map(paper -> strange(name, paper));
    }

    private boolean isOf(Set<UUID> persons, UUID paper) {
        return persons.stream().anyMatch(person -> documents.isAbout(paper, PERSON, person));
    }

    private static Issue strange(String name, UUID documentId) {
        return Issues.notFound(
                name,
                documentId,
                "This file has no such document: it is about another household or dwelling.",
                "Dit dossier heeft geen dergelijk document: het gaat over een ander gezin of een andere woning.");
    }
}
