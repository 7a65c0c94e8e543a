// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A dollar token with the habits of Circle's FiatToken 2.2, for tests and the demo.
/// @notice Written afresh after the published interface of FiatToken. What a caller must survive:
/// - the black list stops sender, recipient and spender;
/// - the pause stops transfers, approvals, minting and burning;
/// - minters mint against an allowance that only decreases until it is granted anew;
/// - nobody can take a holder's balance, and transfers to the token itself are refused.
/// Left out: the proxy, EIP-2612 and EIP-3009, the rescuer.
contract CircleLike {
    string public constant name = "Circle-like USD";
    string public constant symbol = "USDC";
    uint8 public constant decimals = 6;

    address public owner;
    address public masterMinter;
    address public pauser;
    address public blacklister;
    bool public paused;
    uint256 public totalSupply;

    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    mapping(address => bool) public isBlacklisted;
    mapping(address => bool) public isMinter;
    mapping(address => uint256) public minterAllowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Mint(address indexed minter, address indexed to, uint256 amount);
    event Burn(address indexed burner, uint256 amount);
    event MinterConfigured(address indexed minter, uint256 minterAllowedAmount);
    event MinterRemoved(address indexed oldMinter);
    event Blacklisted(address indexed account);
    event UnBlacklisted(address indexed account);
    event Pause();
    event Unpause();

    modifier only(address role) {
        require(msg.sender == role, "caller has not the role");
        _;
    }

    modifier whenNotPaused() {
        require(!paused, "paused");
        _;
    }

    modifier notBlacklisted(address account) {
        require(!isBlacklisted[account], "account is blacklisted");
        _;
    }

    constructor() {
        owner = msg.sender;
        masterMinter = msg.sender;
        pauser = msg.sender;
        blacklister = msg.sender;
    }

    function transfer(address to, uint256 value)
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(to)
        returns (bool)
    {
        move(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value)
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(from)
        notBlacklisted(to)
        returns (bool)
    {
        uint256 allowed = allowance[from][msg.sender];
        require(allowed >= value, "exceeds allowance");
        allowance[from][msg.sender] = allowed - value;
        move(from, to, value);
        return true;
    }

    function approve(address spender, uint256 value)
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(spender)
        returns (bool)
    {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function mint(address to, uint256 amount)
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(to)
        returns (bool)
    {
        require(isMinter[msg.sender], "not a minter");
        require(to != address(0) && to != address(this), "to nobody");
        require(amount > 0, "nothing to mint");
        require(amount <= minterAllowance[msg.sender], "exceeds the minter's allowance");
        minterAllowance[msg.sender] -= amount;
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Mint(msg.sender, to, amount);
        emit Transfer(address(0), to, amount);
        return true;
    }

    /// Only a minter burns, and only its own balance.
    function burn(uint256 amount) external whenNotPaused notBlacklisted(msg.sender) {
        require(isMinter[msg.sender], "not a minter");
        require(amount > 0, "nothing to burn");
        require(balanceOf[msg.sender] >= amount, "exceeds balance");
        balanceOf[msg.sender] -= amount;
        totalSupply -= amount;
        emit Burn(msg.sender, amount);
        emit Transfer(msg.sender, address(0), amount);
    }

    function configureMinter(address minter, uint256 allowed)
        external
        whenNotPaused
        only(masterMinter)
        returns (bool)
    {
        isMinter[minter] = true;
        minterAllowance[minter] = allowed;
        emit MinterConfigured(minter, allowed);
        return true;
    }

    function removeMinter(address minter) external only(masterMinter) returns (bool) {
        isMinter[minter] = false;
        minterAllowance[minter] = 0;
        emit MinterRemoved(minter);
        return true;
    }

    function blacklist(address account) external only(blacklister) {
        isBlacklisted[account] = true;
        emit Blacklisted(account);
    }

    function unBlacklist(address account) external only(blacklister) {
        isBlacklisted[account] = false;
        emit UnBlacklisted(account);
    }

    function pause() external only(pauser) {
        paused = true;
        emit Pause();
    }

    function unpause() external only(pauser) {
        paused = false;
        emit Unpause();
    }

    function move(address from, address to, uint256 value) private {
        require(to != address(0), "to nobody");
        require(to != address(this), "to the token itself");
        require(balanceOf[from] >= value, "exceeds balance");
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}
