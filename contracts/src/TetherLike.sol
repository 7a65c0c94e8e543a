// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A dollar token with the habits of Tether USD on Ethereum, for tests and the demo.
/// @notice Written afresh after the published interface of 0xdac17f958d2ee523a2206206994597c13d831ec7.
/// What a caller must survive, all on purpose:
/// - transfer, transferFrom and approve return no value at all;
/// - a transfer may cost a fee: the recipient's log names the amount without it, the owner's log the fee;
/// - the black list stops the sender only, and the owner can destroy a listed holder's balance;
/// - an allowance must go to zero before it can be another number;
/// - an allowance of 2^256-1 never decreases.
/// Unlike the original it refuses transfers to itself, the lesson of tokens stuck in their own contract.
contract TetherLike {
    string public constant name = "Tether-like USD";
    string public constant symbol = "USDT";
    uint8 public constant decimals = 6;

    /// The original's bounds: less than 20 basis points, less than 50 whole tokens.
    uint256 public constant BASIS_POINTS_BOUND = 20;
    uint256 public constant WHOLE_FEE_BOUND = 50;

    address public owner;
    bool public paused;
    uint256 public basisPointsRate;
    uint256 public maximumFee;
    uint256 private supply;

    mapping(address => uint256) private balances;
    mapping(address => mapping(address => uint256)) public allowance;
    mapping(address => bool) public isBlackListed;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Issue(uint256 amount);
    event Redeem(uint256 amount);
    event Params(uint256 feeBasisPoints, uint256 maxFee);
    event AddedBlackList(address user);
    event RemovedBlackList(address user);
    event DestroyedBlackFunds(address blackListedUser, uint256 balance);
    event Pause();
    event Unpause();
    event OwnershipTransferred(address from, address to);

    modifier onlyOwner() {
        require(msg.sender == owner, "not the owner");
        _;
    }

    modifier whenNotPaused() {
        require(!paused, "paused");
        _;
    }

    constructor(uint256 initialSupply) {
        owner = msg.sender;
        supply = initialSupply;
        balances[msg.sender] = initialSupply;
        emit Transfer(address(0), msg.sender, initialSupply);
    }

    function totalSupply() external view returns (uint256) {
        return supply;
    }

    function balanceOf(address who) external view returns (uint256) {
        return balances[who];
    }

    function getBlackListStatus(address who) external view returns (bool) {
        return isBlackListed[who];
    }

    function transfer(address to, uint256 value) external whenNotPaused {
        require(!isBlackListed[msg.sender], "sender is blacklisted");
        move(msg.sender, to, value);
    }

    function transferFrom(address from, address to, uint256 value) external whenNotPaused {
        require(!isBlackListed[from], "sender is blacklisted");
        uint256 allowed = allowance[from][msg.sender];
        require(allowed >= value, "exceeds allowance");
        if (allowed < type(uint256).max) allowance[from][msg.sender] = allowed - value;
        move(from, to, value);
    }

    function approve(address spender, uint256 value) external {
        require(value == 0 || allowance[msg.sender][spender] == 0, "set the allowance to zero first");
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }

    /// New tokens go to the owner, without a Transfer log, as in the original.
    function issue(uint256 amount) external onlyOwner {
        balances[owner] += amount;
        supply += amount;
        emit Issue(amount);
    }

    function redeem(uint256 amount) external onlyOwner {
        require(balances[owner] >= amount, "exceeds balance");
        balances[owner] -= amount;
        supply -= amount;
        emit Redeem(amount);
    }

    /// @param newMaxFee in whole tokens
    function setParams(uint256 newBasisPoints, uint256 newMaxFee) external onlyOwner {
        require(newBasisPoints < BASIS_POINTS_BOUND, "fee rate too high");
        require(newMaxFee < WHOLE_FEE_BOUND, "maximum fee too high");
        basisPointsRate = newBasisPoints;
        maximumFee = newMaxFee * 10 ** decimals;
        emit Params(basisPointsRate, maximumFee);
    }

    function addBlackList(address user) external onlyOwner {
        isBlackListed[user] = true;
        emit AddedBlackList(user);
    }

    function removeBlackList(address user) external onlyOwner {
        isBlackListed[user] = false;
        emit RemovedBlackList(user);
    }

    /// Takes a listed holder's whole balance out of existence, without a Transfer log.
    function destroyBlackFunds(address user) external onlyOwner {
        require(isBlackListed[user], "not blacklisted");
        uint256 destroyed = balances[user];
        balances[user] = 0;
        supply -= destroyed;
        emit DestroyedBlackFunds(user, destroyed);
    }

    function pause() external onlyOwner whenNotPaused {
        paused = true;
        emit Pause();
    }

    function unpause() external onlyOwner {
        require(paused, "not paused");
        paused = false;
        emit Unpause();
    }

    function transferOwnership(address to) external onlyOwner {
        require(to != address(0), "no owner");
        emit OwnershipTransferred(owner, to);
        owner = to;
    }

    function move(address from, address to, uint256 value) private {
        require(to != address(0), "to nobody");
        require(to != address(this), "to the token itself");
        require(balances[from] >= value, "exceeds balance");
        uint256 fee = value * basisPointsRate / 10_000;
        if (fee > maximumFee) fee = maximumFee;
        balances[from] -= value;
        balances[to] += value - fee;
        if (fee > 0) {
            balances[owner] += fee;
            emit Transfer(from, owner, fee);
        }
        emit Transfer(from, to, value - fee);
    }
}
