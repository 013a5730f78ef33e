package be.huurwerk.arrears.bankstatement;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;

/** A file is not booked, because of a fault in it. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FileFault fault;

    RefusedFileException(FileFault fault) {
        super(fault.place());
        this.fault = fault;
    }

    Issue issue() {
        return new Issue(
                IssueType.INVALID_INPUT, In.BODY, fault.place(), fault.found().en(), fault.sentence());
    }
}
