-- Subjects are compared as bytes, not as words of a language.
alter table register.leaf alter column subject type text collate "C";
