"use client";

import {
  ArrowLeftRight,
  CalendarCheck,
  CalendarCheck2,
  CalendarClock,
  CircleCheckBig,
  CornerUpLeft,
  DoorOpen,
  Eye,
  EyeOff,
  Flag,
  Gauge,
  GraduationCap,
  Handshake,
  History,
  Hourglass,
  Keyboard,
  ListChecks,
  ListPlus,
  type LucideIcon,
  MessageCircleQuestionMark,
  MessageSquare,
  Network,
  Paperclip,
  PencilLine,
  RotateCcw,
  Scale,
  Signpost,
  Target,
  Trash2,
  Undo2,
  UserRound,
  UserRoundPen,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";
import type { Action, Deed } from "./actions.ts";

const icons: Readonly<Record<string, LucideIcon>> = {
  position: MessageSquare,
  forecast: Target,
  dial: Gauge,
  questions: MessageCircleQuestionMark,
  option: ListPlus,
  offer: Handshake,
  consult: UsersRound,
  met: CalendarCheck2,
  escalate: Signpost,
  decide: CircleCheckBig,
  review: CalendarCheck,
  notice: Flag,
  dispute: Scale,
  hold: CalendarClock,
  lesson: GraduationCap,
  child: Network,
  parent: Network,
  details: PencilLine,
  evidence: Paperclip,
  customer: UserRound,
  wayBack: Undo2,
  delayCost: Hourglass,
  setDoor: DoorOpen,
  handOver: UserRoundPen,
  sharing: Eye,
  hideAnswers: EyeOff,
  closeRound: ListChecks,
  reopen: RotateCcw,
  reverse: CornerUpLeft,
  supersede: ArrowLeftRight,
  drop: Trash2,
  history: History,
  keys: Keyboard,
};

type MoreMenuProps = {
  button: ReactNode;
  className: string;
  actions: readonly (readonly Action[])[];
  onDeed: (deed: Deed) => void;
};

/** The menu with its pictures: fetched together, when somebody reaches for it. */
export function MoreMenu({ button, className, actions, onDeed }: MoreMenuProps) {
  const groups = actions.map((group) =>
    group.map(({ label, key, deed }) => {
      const icon = icons[deed.kind === "turn" ? deed.turn : deed.kind];
      return { label, run: () => onDeed(deed), ...(icon && { icon }), ...(key && { keys: key }) };
    }),
  );
  return <Menu label="More actions" className={className} button={button} groups={groups} defaultOpen />;
}
