-- Once, on the primary, as postgres: the node's user, and a database that is his.
create role entrepot login password 'node-password';
create database entrepot owner entrepot;
