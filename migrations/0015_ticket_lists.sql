-- The lists that people look at all day: each a few rows from the head of an index, however many tickets are done.
create index ticket_undone on tickets.ticket (updated_at desc, id desc)
  where deleted_at is null and status not in ('resolved', 'closed');
create index ticket_unassigned on tickets.ticket (updated_at desc, id desc)
  where deleted_at is null and assignee is null and status not in ('resolved', 'closed');
create index ticket_waiting on tickets.ticket (updated_at desc, id desc)
  where deleted_at is null and status in ('waiting on client', 'waiting on third party');
create index ticket_mine on tickets.ticket (assignee, updated_at desc, id desc)
  where deleted_at is null and status <> 'closed';
create index ticket_owed on tickets.ticket ((state ->> 'resolvedOwner'), updated_at desc, id desc)
  where deleted_at is null and status = 'resolved';
create index ticket_of_company on tickets.ticket (company, updated_at desc, id desc) where deleted_at is null;
drop index tickets.ticket_company;
drop index tickets.ticket_assignee;
