import type { Metadata } from "next";
import { Topic } from "@/components/help/topic";

export const metadata: Metadata = { title: "When people disagree" };

export default function DisagreementHelp() {
  return (
    <article className="grid grid-cols-1 gap-10">
      <header className="grid max-w-prose gap-3">
        <h1 className="font-semibold text-2xl">When people disagree</h1>
        <p className="text-ink-soft text-md">
          A doubt that is said early is cheap. Ajar keeps it, has it answered, and finds out quickly what kind
          of doubt it is, because each kind ends in another way.
        </p>
      </header>
      <Topic id="positions" title="Say where you stand">
        <p>
          Agree, disagree, hold (not yet), or step back (decide without me). A disagreement and a hold say
          why, and what they are about:
        </p>
        <ul className="grid list-disc gap-1.5 pl-5">
          <li>
            <strong className="text-ink">Facts:</strong> you see different facts. Somebody could look, and one
            of you will change their mind.
          </li>
          <li>
            <strong className="text-ink">A bet:</strong> the facts are the same, and each of you guesses
            another outcome. That is what disagree and commit is for.
          </li>
          <li>
            <strong className="text-ink">Objectives:</strong> you want different things. No talk will settle
            that; hand the question up at once.
          </li>
        </ul>
        <p>
          You can change your position at any time. The newest counts; the earlier ones stay, folded below it.
          What you say after the decision is marked as such.
        </p>
      </Topic>
      <Topic id="hidden" title="Answers that wait for yours">
        <p>
          The owner can hide answers until you gave yours, so that nobody follows the first voice. You see how
          many have answered, not who or what. The owner may close the round and look without answering, which
          the record shows. Deciding shows all answers to everybody.
        </p>
      </Topic>
      <Topic id="asking" title="Ask people by name">
        <p>
          Ask those whose view you need. Each of them finds it on their home until they answered, and nobody
          who has answered is asked again.
        </p>
      </Topic>
      <Topic id="commit" title="Disagree and commit">
        <p>
          Whoever decides, or agrees, can ask a doubter by name to go along in spite of the doubt, with a time
          by which they hope for an answer. You can also offer it unasked. Committing is more than giving in:
          the doubt was stated, the owner answered it in writing, and you said yes in so many words. Declining
          and stepping back are answers too.
        </p>
        <p>
          It works in every direction: somebody who leads can commit to what their team wants. At the review
          both forecasts are shown, and who was closer this time. Nobody is ever ranked.
        </p>
        <p>
          Commitments, in the rail, is the ledger of all of them: what waits for an answer with its clock, and
          past answers with both views side by side. What is hidden from you is not in it.
        </p>
      </Topic>
      <Topic id="escalate" title="Hand it up">
        <p>
          The owner, or anybody who doubts, can hand the question to one named person, with what their side
          says. The other side is asked for its statement; where it gives none, the brief says so. Your team’s
          ladder proposes whom to ask, and how soon they answer. Whoever cannot see the decision yet is put on
          it.
        </p>
        <p>
          That person decides, gives a ruling, returns the question with a reason, or hands it further up.
          Whoever raised it can withdraw it. It never blocks: after 48 hours without an answer the owner may
          decide all the same, and says why.
        </p>
        <p>The brief holds both sides on one page, and prints well.</p>
      </Topic>
      <Topic id="signs" title="Signs that talk has run dry">
        <p>
          One tap, “We met”, counts a meeting. After three rounds of discussion in which nobody’s position and
          no reading moved, a note says so. Another note stands at a doubt that turned into agreement ten days
          after anything new came in. They are there to be looked at together, not to be explained by anybody.
        </p>
      </Topic>
      <Topic id="worn-down" title="“I was worn down”">
        <p>
          If stamina settled it for you and not reasons, you can say so in private. Only you can read it: it
          is in no history, no export and no notice, and it changes nothing that others see. Over the whole
          workspace the number is counted by quarter, once the quarter is over and only where at least five
          people said so. Whoever runs the server itself can read its database, as with everything.
        </p>
      </Topic>
    </article>
  );
}
