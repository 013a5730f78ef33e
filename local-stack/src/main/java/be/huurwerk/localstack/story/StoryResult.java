package be.huurwerk.localstack.story;

import be.huurwerk.localstack.story.StoryStep.AccountOpened;
import be.huurwerk.localstack.story.StoryStep.Departed;
import be.huurwerk.localstack.story.StoryStep.DepositAsked;
import be.huurwerk.localstack.story.StoryStep.MonthPosted;
import be.huurwerk.localstack.story.StoryStep.NoticeGiven;
import be.huurwerk.localstack.story.StoryStep.Registered;
import be.huurwerk.localstack.story.StoryStep.RentDecided;
import be.huurwerk.localstack.story.StoryStep.RentPaid;
import be.huurwerk.localstack.story.StoryStep.Settled;
import be.huurwerk.localstack.story.StoryStep.Signed;
import be.huurwerk.localstack.story.StoryStep.StatementImported;
import java.util.List;

/** The whole story, for those who want to check it. */
public record StoryResult(
        Registered registered,
        Signed signed,
        DepositAsked depositAsked,
        RentDecided rentDecided,
        AccountOpened accountOpened,
        List<MonthPosted> postings,
        StatementImported statement,
        NoticeGiven notice,
        List<RentPaid> payments,
        Departed departed,
        Settled settled) {}
