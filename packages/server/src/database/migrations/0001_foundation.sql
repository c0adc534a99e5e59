-- The tables everything stands on. Days are `date`, instants `timestamptz`; personal data only ever in `sealed` columns.

create table agency (
  id uuid primary key,
  parent_id uuid references agency,
  -- '/mingzhou/yinjiang/': a body and everything under it is one prefix, which is how data scope is decided
  -- and nothing in it reads as a pattern
  path text not null unique check (path ~ '^/([a-z0-9-]+/)+$'),
  slug text not null unique,
  name text not null,
  -- 机关代字, as it stands in document numbers
  code_word text not null,
  kind text not null check (kind in ('provincialGovernment', 'government', 'department', 'township', 'vertical', 'justice')),
  makes_regulations boolean not null default false,
  credit_code text,
  disclosure_office text not null default '',
  address text not null default '',
  postcode text not null default '',
  office_hours text not null default '',
  phone text not null default '',
  fax text not null default '',
  email text not null default '',
  review_organ text not null default '',
  court text not null default '',
  channels text[] not null default '{window,registeredMail,ordinaryMail,oral}',
  rules jsonb not null,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create index agency_path on agency (path text_pattern_ops);

create table unit (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null,
  active boolean not null default true,
  unique (agency_id, name)
);

create table staff (
  id uuid primary key,
  agency_id uuid not null references agency,
  unit_id uuid references unit,
  login text not null unique,
  name text not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  must_change_password boolean not null default true,
  -- hashes of the passwords before this one, latest first: none of them may be chosen again
  previous_passwords text[] not null default '{}',
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  totp_sealed bytea,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create index staff_agency on staff (agency_id);

create table staff_role (
  staff_id uuid not null references staff on delete cascade,
  role text not null check (role in ('windowClerk', 'caseOfficer', 'secrecyReviewer', 'legalReviewer', 'unitHead', 'leader',
    'disclosureHead', 'reportOfficer', 'supervisor', 'systemAdmin', 'securityAdmin', 'auditAdmin')),
  primary key (staff_id, role)
);
-- 三员 exclude each other and every other role; two rights never meet in one person by mistake.
create function refuse_mixed_roles() returns trigger language plpgsql as $$
begin
  if (select count(*) > 1 and bool_or(role in ('systemAdmin', 'securityAdmin', 'auditAdmin'))
      from staff_role where staff_id = new.staff_id) then
    raise exception 'an administrator role excludes every other role' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger staff_role_excludes after insert or update on staff_role for each row execute function refuse_mixed_roles();

create table session (
  token_hash bytea primary key,
  staff_id uuid not null references staff on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor boolean not null default false,
  address text not null default ''
);
create index session_staff on session (staff_id);
create index session_expiry on session (expires_at);

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

-- Arrangements entered by an administrator. `proposed` ones count for nothing until the moved due dates are confirmed.
create table holiday_notice (
  id uuid primary key,
  year integer not null,
  number text not null,
  title text not null,
  issued_on date,
  days jsonb not null,
  status text not null check (status in ('proposed', 'inForce', 'withdrawn')),
  entered_by uuid references staff,
  entered_at timestamptz not null default now()
);
create unique index holiday_notice_number on holiday_notice (number) where status <> 'withdrawn';

create table topic (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null,
  active boolean not null default true,
  unique (agency_id, name)
);

-- 编号规则: {代字} {年} {序号} and plain text; no row means the default of the series.
create table number_rule (
  agency_id uuid not null references agency,
  series text not null,
  pattern text not null,
  digits integer not null default 1,
  primary key (agency_id, series)
);
create table number_series (
  agency_id uuid not null references agency,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (agency_id, series, year)
);

create table letter_template (
  id uuid primary key,
  agency_id uuid references agency,
  kind text not null,
  outcome text not null default '',
  body text not null,
  since date not null,
  changed_by uuid references staff,
  changed_at timestamptz not null default now(),
  unique nulls not distinct (agency_id, kind, outcome, since)
);

create table request (
  id uuid primary key,
  agency_id uuid not null references agency,
  number text,
  -- what the applicant follows the request by, with the query code; random, so it cannot be counted through
  receipt_number text not null unique,
  channel text not null,
  applicant_kind text not null,
  joint_applicants integer not null default 1,
  by_agent boolean not null default false,
  title text not null,
  asked text not null,
  -- what is asked and both numbers in the form in which texts are compared, and its bigrams: found by words, rechecked by text
  search_text text not null,
  words tsvector not null,
  stage text not null,
  submitted_on date not null,
  confirm_by date,
  received_on date,
  due_on date,
  -- the first day on which the light is amber: pauses make it other than a number of days before due_on
  amber_on date,
  due_provisional boolean not null default false,
  unit_id uuid references unit,
  assigned_to uuid references staff,
  topic_id uuid references topic,
  decided_on date,
  served_on date,
  on_time boolean,
  -- 表三: the day it counts as 新收 (null: never), the day and row of its result
  counted_from date,
  result_on date,
  result_row text,
  archived_on date,
  volume text,
  redecision_of uuid references request,
  imported boolean not null default false,
  -- folded from request_event; `version` is the seq of the last event folded in
  state jsonb not null,
  version integer not null,
  query_code_hash bytea,
  submission_key text unique,
  created_at timestamptz not null default now(),
  unique (agency_id, number)
);
-- 表三 and the lists behind its numbers are read from these two alone, so they carry the id as well
create index request_new on request (agency_id, counted_from) include (applicant_kind, result_on, id) where counted_from is not null;
create index request_result on request (agency_id, result_on) include (result_row, applicant_kind, counted_from, id) where counted_from is not null;
create index request_due on request (agency_id, due_on) where result_on is null;
create index request_stage on request (agency_id, stage, due_on);
create index request_open on request (agency_id, stage, due_on) where archived_on is null;
create index request_recent on request (agency_id, submitted_on desc, id desc);
create index request_book on request (agency_id, coalesce(received_on, submitted_on));
create index request_assigned on request (assigned_to) where archived_on is null;
create index request_words on request using gin (words);

-- The person asking. Only `masked_name` can be read without the key; searching goes through keyed hashes.
create table applicant (
  request_id uuid primary key references request,
  sealed bytea not null,
  masked_name text not null,
  name_index text[] not null,
  identity_index text,
  contact_index text[] not null default '{}'
);
create index applicant_names on applicant using gin (name_index);
create index applicant_identity on applicant (identity_index);

-- Third parties asked for their opinion (条例第三十二条).
create table third_party (
  id uuid primary key,
  request_id uuid not null references request,
  sealed bytea not null,
  masked_name text not null
);
create index third_party_request on third_party (request_id);

create table request_event (
  request_id uuid not null references request,
  seq integer not null check (seq > 0),
  kind text not null,
  on_day date not null,
  at timestamptz not null,
  by_whom text not null,
  what jsonb not null,
  primary key (request_id, seq)
);

create table letter (
  id uuid primary key,
  request_id uuid not null references request,
  agency_id uuid not null references agency,
  kind text not null,
  title text not null,
  status text not null check (status in ('draft', 'issued', 'void')),
  number text,
  -- LetterContent, sealed: it names the applicant
  sealed bytea not null,
  terms jsonb not null,
  remedy_version text,
  issued_on date,
  docx_file uuid,
  pdf_file uuid,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  unique (agency_id, number)
);
create index letter_request on letter (request_id);

create table file (
  id uuid primary key,
  agency_id uuid not null references agency,
  request_id uuid references request,
  purpose text not null check (purpose in ('attachment', 'authorisation', 'identity', 'scan', 'letter', 'evidence', 'release', 'import', 'report')),
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  created_by text not null,
  created_at timestamptz not null default now()
);
create index file_request on file (request_id);

-- Files of an application that has been typed but not submitted, kept by the key of its form: sealed, gone after a day.
create table form_upload (
  id uuid primary key,
  form_key uuid not null,
  field text not null,
  -- name and media type
  sealed bytea not null,
  -- the content, sealed as well
  content bytea not null,
  size integer not null,
  created_at timestamptz not null
);
alter table form_upload alter column content set storage external;
create index form_upload_form on form_upload (form_key);
create index form_upload_age on form_upload (created_at);

-- Tries to open a request with number and code, counted before they are looked at; `key` is a keyed hash.
create table follow_attempt (
  id uuid primary key,
  kind text not null check (kind in ('number', 'address')),
  key text not null,
  at timestamptz not null
);
create index follow_attempt_key on follow_attempt (key, at);
create index follow_attempt_age on follow_attempt (at);

create table dispute (
  id uuid primary key,
  agency_id uuid not null references agency,
  request_id uuid references request,
  kind text not null check (kind in ('review', 'litigationDirect', 'litigationAfterReview')),
  organ text not null,
  docket text not null default '',
  stage text not null,
  filed_on date not null,
  accepted_on date,
  answered_on date,
  concluded_on date,
  result text check (result in ('upheld', 'corrected', 'other')),
  result_note text not null default '',
  after_review uuid references dispute,
  redecision_days integer,
  -- the case opened by an order to decide anew
  redecision_request uuid references request,
  note text not null default '',
  -- [{ on, standing, note }] in order: a result, `pending` again when it was appealed against, the next result
  progress jsonb not null default '[]',
  version integer not null default 1,
  submission_key text unique,
  imported boolean not null default false,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  check ((concluded_on is null) = (result is null))
);
create index dispute_agency on dispute (agency_id, filed_on);
create index dispute_request on dispute (request_id);

-- Figures typed because no record exists yet: who typed them, from what. Zero, blank and not applicable are three things.
create table entered_figure (
  agency_id uuid not null references agency,
  year integer not null,
  table_key text not null,
  row_key text not null,
  column_key text not null,
  state text not null check (state in ('value', 'blank', 'notApplicable')),
  value text,
  source text not null,
  entered_by uuid references staff,
  entered_at timestamptz not null default now(),
  primary key (agency_id, year, table_key, row_key, column_key),
  check ((state = 'value') = (value is not null))
);

create table annual_report (
  id uuid primary key,
  agency_id uuid not null references agency,
  year integer not null,
  revision integer not null,
  edition text not null,
  status text not null check (status in ('draft', 'finalised', 'published', 'superseded')),
  -- preface and sections as they stand and as they were drafted; null until they are drafted
  sections jsonb,
  -- counted up by every change of report or figures: a page that is older is told so
  version integer not null default 1,
  -- the whole report with the sources of its entered figures, written once when it is finalised
  frozen jsonb,
  revision_note text not null default '',
  touched_at timestamptz,
  finalised_by uuid references staff,
  finalised_at timestamptz,
  published_by uuid references staff,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  unique (agency_id, year, revision),
  check (status = 'draft' or frozen is not null)
);
create unique index annual_report_one_draft on annual_report (agency_id, year) where status in ('draft', 'finalised');
create unique index annual_report_one_published on annual_report (agency_id, year) where status = 'published';

create table saved_view (
  id uuid primary key,
  staff_id uuid not null references staff on delete cascade,
  name text not null,
  filter jsonb not null,
  created_at timestamptz not null default now(),
  unique (staff_id, name)
);

-- One chain an agency: hash = SM3(previous hash, line). `audit_head` is locked by whoever writes the next line.
create table audit_head (
  agency_id uuid primary key references agency,
  seq bigint not null,
  hash text not null
);
create table audit_line (
  agency_id uuid not null references agency,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  address text not null default '',
  previous text not null,
  hash text not null,
  primary key (agency_id, seq)
);
create index audit_subject on audit_line (subject_id, at);
-- lines are written in the order of time, so a block index finds a period at almost no cost to the writer
create index audit_time on audit_line using brin (at);

-- What has happened does not change: not even for a program with a mistake in it.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger request_event_is_final before update or delete on request_event for each row execute function refuse_change();
create trigger audit_line_is_final before update or delete on audit_line for each row execute function refuse_change();

create function refuse_change_of_issued_letter() returns trigger language plpgsql as $$
begin
  if old.status = 'issued' then
    raise exception 'letter % has been issued and does not change', old.id using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger issued_letter_is_final before update or delete on letter for each row execute function refuse_change_of_issued_letter();

create function refuse_change_of_frozen_report() returns trigger language plpgsql as $$
begin
  if old.frozen is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or row(new.frozen, new.sections, new.agency_id, new.year, new.revision, new.edition, new.finalised_by, new.finalised_at)
      is distinct from row(old.frozen, old.sections, old.agency_id, old.year, old.revision, old.edition, old.finalised_by, old.finalised_at) then
    raise exception 'report % has been finalised and does not change', old.id using errcode = 'restrict_violation';
  end if;
  if (old.published_at is not null and row(new.published_by, new.published_at) is distinct from row(old.published_by, old.published_at))
      or (old.status = 'published' and new.status not in ('published', 'superseded'))
      or (old.status = 'superseded' and new.status <> 'superseded')
      or new.status = 'draft' then
    raise exception 'report % cannot be taken back to an earlier state', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger frozen_report_is_final before update or delete on annual_report for each row execute function refuse_change_of_frozen_report();
